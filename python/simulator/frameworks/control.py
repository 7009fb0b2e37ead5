"""Controls: what a surface turns into MIDI, and how that MIDI is asked for and taken in."""

from __future__ import annotations

from typing import Any, List, Optional

from .guard import surface_being_built

MIDI_NOTE_TYPE, MIDI_CC_TYPE, MIDI_PB_TYPE, MIDI_SYSEX_TYPE, MIDI_INVALID_TYPE = range(5)
MIDI_NOTE_ON_STATUS, MIDI_NOTE_OFF_STATUS = 0x90, 0x80
MIDI_CC_STATUS, MIDI_PB_STATUS = 0xB0, 0xE0

_STATUS = {
    MIDI_NOTE_TYPE: MIDI_NOTE_ON_STATUS,
    MIDI_CC_TYPE: MIDI_CC_STATUS,
    MIDI_PB_TYPE: MIDI_PB_STATUS,
}


class ControlBase:
    """A part of the surface. Made inside a component guard."""

    def __init__(self, name: str = "", *arguments: Any, **named: Any) -> None:
        self._surface = surface_being_built(self)
        self.name = name
        self._surface.add_control(self)

    @property
    def canonical_parent(self) -> Any:
        return self._surface

    def install(self, script_handle: int, midi_map_handle: int) -> None:
        """For overriding: asks Live for the messages of this control."""

    def receive(self, midi_bytes: tuple) -> None:
        """For overriding: takes in a message that came to the surface."""

    def disconnect(self) -> None:
        """For overriding: lets go of everything."""


class MidiControl(ControlBase):
    """Sends one kind of message. Either moves a parameter, or tells its value listeners (0–127; 0–16383 for
    pitch bend); with neither it asks Live for nothing."""

    def __init__(
        self, msg_type: int, channel: int, identifier: int, name: str = "", *arguments: Any, **named: Any
    ) -> None:
        self._type, self._channel, self._identifier = msg_type, channel, identifier
        self._listeners: List[Any] = []
        self._parameter: Optional[Any] = None
        super().__init__(name, *arguments, **named)

    def message_type(self) -> int:
        return self._type

    def message_channel(self) -> int:
        return self._channel

    def message_identifier(self) -> int:
        return self._identifier

    def message_map_mode(self) -> Any:
        import Live

        return Live.MidiMap.MapMode.absolute

    # What it moves

    def connect_to(self, parameter: Any) -> None:
        self._parameter = parameter
        self._surface.request_rebuild_midi_map()

    def release_parameter(self) -> None:
        if self._parameter is not None:
            self._parameter = None
            self._surface.request_rebuild_midi_map()

    def mapped_parameter(self) -> Any:
        return self._parameter

    # Whom it tells

    def add_value_listener(self, callback: Any, identify_sender: bool = False) -> None:
        """Calls back with the value, and with this control after it if `identify_sender`."""
        if self.value_has_listener(callback):
            raise RuntimeError("Observer already connected")
        self._listeners.append((callback, identify_sender))
        self._surface.request_rebuild_midi_map()

    def remove_value_listener(self, callback: Any) -> None:
        if not self.value_has_listener(callback):
            raise RuntimeError("Observer not connected")
        self._listeners = [entry for entry in self._listeners if entry[0] != callback]
        self._surface.request_rebuild_midi_map()

    def value_has_listener(self, callback: Any) -> bool:
        return any(entry[0] == callback for entry in self._listeners)

    def receive_value(self, value: int) -> None:
        for callback, identify_sender in list(self._listeners):
            if identify_sender:
                callback(value, self)
            else:
                callback(value)

    def send_value(self, value: int, force: bool = False, channel: Optional[int] = None) -> None:
        """Lights or moves the control: sends its own message back to it."""
        status = _STATUS[self._type] | (self._channel if channel is None else channel)
        if self._type == MIDI_PB_TYPE:
            self._surface._send_midi((status, value & 0x7F, value >> 7 & 0x7F))
        else:
            self._surface._send_midi((status, self._identifier, value))

    # MIDI

    def install(self, script_handle: int, midi_map_handle: int) -> None:
        import Live

        if self._parameter is not None:
            self._map(Live.MidiMap, midi_map_handle)
        elif self._listeners:
            self._forward(Live.MidiMap, script_handle, midi_map_handle)

    def receive(self, midi_bytes: tuple) -> None:
        kind, channel = midi_bytes[0] & 0xF0, midi_bytes[0] & 0x0F
        if channel != self._channel:
            return
        if self._type == MIDI_PB_TYPE:
            if kind == MIDI_PB_STATUS:
                self.receive_value(midi_bytes[1] + 128 * midi_bytes[2])
        elif midi_bytes[1] == self._identifier and kind == _STATUS.get(self._type):
            self.receive_value(midi_bytes[2])
        elif midi_bytes[1] == self._identifier and self._type == MIDI_NOTE_TYPE and kind == MIDI_NOTE_OFF_STATUS:
            self.receive_value(0)

    def disconnect(self) -> None:
        self._parameter = None
        self._listeners = []

    def _map(self, midi_map: Any, handle: int) -> None:
        if self._type == MIDI_CC_TYPE:
            mode = self.message_map_mode()
            midi_map.map_midi_cc(handle, self._parameter, self._channel, self._identifier, mode, True)
        elif self._type == MIDI_NOTE_TYPE:
            midi_map.map_midi_note(handle, self._parameter, self._channel, self._identifier)
        elif self._type == MIDI_PB_TYPE:
            midi_map.map_midi_pitchbend(handle, self._parameter, self._channel, False)

    def _forward(self, midi_map: Any, script_handle: int, handle: int) -> None:
        if self._type == MIDI_CC_TYPE:
            midi_map.forward_midi_cc(script_handle, handle, self._channel, self._identifier)
        elif self._type == MIDI_NOTE_TYPE:
            midi_map.forward_midi_note(script_handle, handle, self._channel, self._identifier)
        elif self._type == MIDI_PB_TYPE:
            midi_map.forward_midi_pitchbend(script_handle, handle, self._channel)
