"""A surface's MIDI: what it asks Live for, what comes to it, what it sends."""

from __future__ import annotations

from contextlib import contextmanager
from typing import Any, Iterator, List, Optional

from ..elements.connecting import connect, forward, translate
from ..elements.midi_control import MIDI_CC_TYPE
from ..listening import EventObject


class MidiSide(EventObject):
    __events__ = ("received_midi",)

    def begin_midi(self) -> None:
        """Called once by the constructor."""
        self._controls: List[Any] = []
        self._suppress_rebuild_requests, self._rebuild_was_requested = False, False

    @property
    def controls(self) -> tuple:
        return tuple(self._controls)

    def add_control(self, control: Any) -> None:
        """Takes a control in. Its MIDI reaches the script from the next `build_midi_map` on."""
        self._controls.append(control)
        self.request_rebuild_midi_map()

    def get_control_by_name(self, name: str) -> Any:
        return next((control for control in self._controls if control.name == name), None)

    def request_rebuild_midi_map(self) -> None:
        if self._suppress_rebuild_requests:
            self._rebuild_was_requested = True
        elif self._c_instance is not None:
            self._c_instance.request_rebuild_midi_map()

    def set_suppress_rebuild_requests(self, suppress: bool) -> None:
        """Holds requests back until this is called with False."""
        self._suppress_rebuild_requests = bool(suppress)
        if not suppress and self._rebuild_was_requested:
            self._rebuild_was_requested = False
            self.request_rebuild_midi_map()

    _set_suppress_rebuild_requests = set_suppress_rebuild_requests

    @contextmanager
    def suppressing_rebuild_requests(self) -> Iterator[None]:
        self.set_suppress_rebuild_requests(True)
        try:
            yield
        finally:
            self.set_suppress_rebuild_requests(False)

    def build_midi_map(self, midi_map_handle: int) -> None:
        """Called by Live: says which messages should come here, and which move parameters."""
        script_handle = self._c_instance.handle()
        with self.component_guard():
            for control in self._controls:
                control.install_connections(
                    lambda *there_and_here: translate(self._c_instance, *there_and_here),
                    lambda control, parameter, delay, values: connect(control, parameter, midi_map_handle, delay, values),
                    lambda control: forward(control, script_handle, midi_map_handle),
                )

    def receive_midi(self, midi_bytes: tuple) -> None:
        """Called by Live with one complete message."""
        with self.component_guard():
            self.notify_received_midi(midi_bytes)
            if midi_bytes[0] == 0xF0:
                self.handle_sysex(midi_bytes)
                return
            for control in tuple(self._controls):
                control.receive(midi_bytes)

    def handle_sysex(self, midi_bytes: tuple) -> None:
        """For overriding, and calling; SysEx that nobody expects is no error."""
        for control in tuple(self._controls):
            if getattr(control, "message_sysex_identifier", None) is not None:
                control.receive(midi_bytes)

    def send_control_midi(self, midi_bytes: tuple) -> Any:
        """What controls send goes through the method that scripts override."""
        return self._send_midi(tuple(midi_bytes))

    def _send_midi(self, midi_bytes: tuple, optimized: Optional[bool] = None) -> bool:
        self._c_instance.send_midi(tuple(midi_bytes))
        return True

    def set_pad_translations(self, pad_translations: Any) -> None:
        self._c_instance.set_pad_translation(pad_translations)

    def set_feedback_channels(self, channels: Any) -> None:
        self._c_instance.set_feedback_channels(channels)

    def set_controlled_track(self, track: Any) -> None:
        self._c_instance.set_controlled_track(track)

    def release_controlled_track(self) -> None:
        self._c_instance.release_controlled_track()

    def suggest_map_mode(self, cc_no: int, channel: int) -> int:
        """What the control on this controller number sends; -1 when there is none."""
        for control in self._controls:
            kind = getattr(control, "message_type", int)()
            if kind == MIDI_CC_TYPE and (control.message_channel(), control.message_identifier()) == (channel, cc_no):
                if hasattr(control, "is_relative"):
                    return int(control.message_map_mode())
        return -1

