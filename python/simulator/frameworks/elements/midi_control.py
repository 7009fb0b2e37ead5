"""Controls with a MIDI message of their own: how it is asked for, taken in, and sent back."""

from __future__ import annotations

from typing import Any, Optional

from ..listening import is_gone
from .control import ControlBase

MIDI_NOTE_TYPE, MIDI_CC_TYPE, MIDI_PB_TYPE, MIDI_SYSEX_TYPE, MIDI_INVALID_TYPE = range(5)
MIDI_NOTE_ON_STATUS, MIDI_NOTE_OFF_STATUS = 0x90, 0x80
MIDI_CC_STATUS, MIDI_PB_STATUS = 0xB0, 0xE0

STATUS = {MIDI_NOTE_TYPE: MIDI_NOTE_ON_STATUS, MIDI_CC_TYPE: MIDI_CC_STATUS, MIDI_PB_TYPE: MIDI_PB_STATUS}


class MidiControl(ControlBase):
    """Sends one kind of message. Either moves a parameter, or tells its value listeners (0–127; 0–16383 for
    pitch bend); with neither it asks Live for nothing."""

    __events__ = ("value", "parameter")

    def __init__(
        self,
        msg_type: int = MIDI_NOTE_TYPE,
        channel: int = 0,
        identifier: int = 0,
        name: str = "",
        sysex_identifier: Optional[tuple] = None,
        request_rebuild: Any = None,
        send_midi: Any = None,
        **named: Any,
    ) -> None:
        self._msg_type, self._msg_channel, self._msg_identifier = msg_type, channel, identifier
        self._original_channel, self._original_identifier = channel, identifier
        self._parameter_to_map_to: Optional[Any] = None
        self._last_sent: Optional[tuple] = None
        self._needs_takeover, self._is_feedback_enabled = True, True
        self._feedback_delay, self._feedback_values = -1, ()
        self._suppresses_forwarding = False
        super().__init__(name, **named)

    def message_type(self) -> int:
        return self._msg_type

    def message_channel(self) -> int:
        return self._msg_channel

    def message_identifier(self) -> int:
        return self._msg_identifier

    original_channel = property(lambda self: self._original_channel)
    original_identifier = property(lambda self: self._original_identifier)

    def message_map_mode(self) -> Any:
        import Live

        return Live.MidiMap.MapMode.absolute

    def set_channel(self, channel: int) -> None:
        """From now on what the hardware sends for this control counts as a message of this channel."""
        self._msg_channel = channel
        self._hosting_surface.request_rebuild_midi_map()

    def set_identifier(self, identifier: int) -> None:
        """From now on what the hardware sends for this control counts as this note or controller."""
        self._msg_identifier = identifier
        self._hosting_surface.request_rebuild_midi_map()

    def use_default_message(self) -> None:
        self._msg_channel, self._msg_identifier = self._original_channel, self._original_identifier
        self._hosting_surface.request_rebuild_midi_map()

    # What it moves

    def connect_to(self, parameter: Any) -> None:
        """Lets Live move `parameter` by this control, from the next `build_midi_map` on."""
        if is_gone(parameter):
            raise AssertionError(f"{self.name or type(self).__name__} cannot be connected to {parameter!r}; release_parameter() lets go")
        if self._parameter_to_map_to != parameter:
            self._parameter_to_map_to = parameter
            self._hosting_surface.request_rebuild_midi_map()
            self.notify_parameter()

    def release_parameter(self) -> None:
        if self._parameter_to_map_to is not None:
            self._parameter_to_map_to = None
            self._hosting_surface.request_rebuild_midi_map()
            self.notify_parameter()

    def mapped_parameter(self) -> Any:
        return self._parameter_to_map_to

    def mapped_object(self) -> Any:
        return self._parameter_to_map_to

    def is_mapped_manually(self) -> bool:
        return False

    def set_needs_takeover(self, needs_takeover: bool) -> None:
        self._needs_takeover = bool(needs_takeover)

    def needs_takeover(self) -> bool:
        return self._needs_takeover

    def set_feedback_delay(self, delay: int) -> None:
        """Milliseconds of rest after which a moved control is told its value; negative for at once."""
        self._feedback_delay = delay

    def mapping_feedback_values(self) -> tuple:
        """What is sent back at which value, evenly over the range of the parameter; empty for the values themselves."""
        return self._feedback_values

    def set_suppress_script_forwarding(self, suppress: bool) -> None:
        self._suppresses_forwarding = bool(suppress)
        self._hosting_surface.request_rebuild_midi_map()

    suppress_script_forwarding = property(lambda self: self._suppresses_forwarding, set_suppress_script_forwarding)

    # Whom it tells

    def add_value_listener(self, callback: Any, identify_sender: bool = False) -> None:
        """Calls back with the value, and with this control after it if `identify_sender`."""
        if self.value_has_listener(callback):
            raise RuntimeError("Observer already connected")
        self._listeners_of("value").append((callback, identify_sender))
        self._hosting_surface.request_rebuild_midi_map()

    def remove_value_listener(self, callback: Any) -> None:
        if not self.value_has_listener(callback):
            raise RuntimeError("Observer not connected")
        listeners = self._listeners_of("value")
        listeners[:] = [entry for entry in listeners if entry[0] != callback]
        self._hosting_surface.request_rebuild_midi_map()

    def script_wants_forwarding(self) -> bool:
        return bool(self._listeners_of("value")) and not self._suppresses_forwarding

    def receive_value(self, value: int) -> None:
        self.notify_value(value)

    # What it shows

    def send_value(self, value: int, force: bool = False, channel: Optional[int] = None) -> None:
        """Lights or moves the control: sends its own message back to it, unless it has been told the same before."""
        told = (value, channel)
        if force or told != self._last_sent:
            self._do_send_value(value, channel)
            self._last_sent = told

    def _do_send_value(self, value: int, channel: Optional[int] = None) -> None:
        """For overriding: how a value is sent. A control without a message of its own shows nothing."""
        if self._msg_type not in STATUS:
            return
        # The hardware knows nothing of translations: its light stands where it was built.
        status = STATUS[self._msg_type] | (self._original_channel if channel is None else channel)
        if self._msg_type == MIDI_PB_TYPE:
            self.send_midi((status, value & 0x7F, value >> 7 & 0x7F))
        else:
            self.send_midi((status, self._original_identifier, value))

    def send_midi(self, midi_bytes: tuple) -> Any:
        return self._hosting_surface.send_control_midi(midi_bytes)

    def clear_send_cache(self) -> None:
        self._last_sent = None

    def reset(self) -> None:
        self.send_value(0)

    # MIDI

    def install_connections(self, install_translation: Any, install_mapping: Any, install_forwarding: Any) -> None:
        there, here = (self._original_identifier, self._original_channel), (self._msg_identifier, self._msg_channel)
        if here != there:
            install_translation(self._msg_type, *there, *here)
        if self._parameter_to_map_to is not None and not is_gone(self._parameter_to_map_to):
            feedback = self.mapping_feedback_values()
            install_mapping(self, self._parameter_to_map_to, self._feedback_delay, feedback)
        elif self.script_wants_forwarding():
            install_forwarding(self)

    def receive(self, midi_bytes: tuple) -> None:
        kind, channel = midi_bytes[0] & 0xF0, midi_bytes[0] & 0x0F
        if channel != self._msg_channel or not self.script_wants_forwarding():
            return
        if self._msg_type == MIDI_PB_TYPE:
            if kind == MIDI_PB_STATUS:
                self.receive_value(midi_bytes[1] + 128 * midi_bytes[2])
        elif midi_bytes[1] == self._msg_identifier and kind == STATUS.get(self._msg_type):
            self.receive_value(midi_bytes[2])
        elif midi_bytes[1] == self._msg_identifier and self._msg_type == MIDI_NOTE_TYPE and kind == MIDI_NOTE_OFF_STATUS:
            self.receive_value(0)

    def disconnect(self) -> None:
        self._parameter_to_map_to = None
        super().disconnect()
