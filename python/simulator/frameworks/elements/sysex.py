"""Controls that speak System Exclusive."""

from __future__ import annotations

from typing import Any, Callable, Optional

from .control import ControlBase
from .midi_control import MIDI_INVALID_TYPE, MIDI_SYSEX_TYPE


class SysexBase(ControlBase):
    """Tells its listeners what follows `sysex_identifier` in a message that begins with it, as bytes without the end.
    `send_message_generator` turns a value into the message to send."""

    __events__ = ("value",)

    def __init__(
        self,
        send_message_generator: Optional[Callable[..., tuple]] = None,
        sysex_identifier: Optional[tuple] = None,
        default_value: Any = None,
        name: str = "",
        **named: Any,
    ) -> None:
        super().__init__(name, **named)
        self._begins = tuple(sysex_identifier or ())
        self._message_of = send_message_generator
        self._default = default_value

    def message_type(self) -> int:
        return MIDI_SYSEX_TYPE if self._begins else MIDI_INVALID_TYPE

    def message_sysex_identifier(self) -> tuple:
        return self._begins

    def receive(self, midi_bytes: tuple) -> None:
        length = len(self._begins)
        if length and midi_bytes[:length] == self._begins:
            self.notify_value(midi_bytes[length:-1])

    def send_value(self, *given: Any) -> None:
        """Raises RuntimeError when no generator was given."""
        if self._message_of is None:
            raise RuntimeError(f"{self.name or type(self).__name__} has no send_message_generator to make a message of {given!r}")
        self._hosting_surface.send_control_midi(self._message_of(*given))

    def enquire_value(self) -> None:
        """For overriding: ask the hardware."""

    def reset(self) -> None:
        if self._default is not None:
            self.send_value(self._default)
