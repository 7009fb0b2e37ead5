"""Buttons and pads."""

from __future__ import annotations

from typing import Any

from ..dependencies import provided
from .midi_control import MidiControl
from .skin import DefaultColors, Skin

ON_VALUE, OFF_VALUE = 127, 0


class ButtonBase(MidiControl):
    """`is_momentary`: sends a value when pressed and 0 when released; a button that is not sends presses only."""

    def __init__(
        self,
        is_momentary: bool = True,
        msg_type: int = 0,
        channel: int = 0,
        identifier: int = 0,
        skin: Any = None,
        undo_step_handler: Any = None,
        led_channel: Any = None,
        **named: Any,
    ) -> None:
        super().__init__(msg_type, channel, identifier, **named)
        self._is_momentary = bool(is_momentary)
        self._is_pressed = False
        self._on_value, self._off_value = ON_VALUE, OFF_VALUE
        self._led_channel = led_channel
        self.skin = skin or provided("skin") or Skin(DefaultColors)

    def is_momentary(self) -> bool:
        return self._is_momentary

    def is_pressed(self) -> bool:
        return self._is_pressed

    def message_map_mode(self) -> Any:
        raise AssertionError("a button has no map mode")

    def receive_value(self, value: int) -> None:
        self._is_pressed = bool(value)
        super().receive_value(value)

    def send_value(self, value: int, force: bool = False, channel: Any = None) -> None:
        super().send_value(value, force, self._led_channel if channel is None else channel)

    def set_on_off_values(self, on_value: Any, off_value: Any = OFF_VALUE) -> None:
        """What `turn_on` and `turn_off` send; names of colours are looked up in the skin."""
        self._on_value, self._off_value = on_value, off_value

    def turn_on(self) -> None:
        self._show(self._on_value)

    def turn_off(self) -> None:
        self._show(self._off_value)

    def set_light(self, value: Any) -> None:
        """True and False, a value, a colour, or the name of one; a name that the skin does not have changes nothing."""
        if isinstance(value, bool):
            self.turn_on() if value else self.turn_off()
        else:
            self._show(value)

    def reset(self) -> None:
        self._show(self._off_value)

    def _show(self, value: Any) -> None:
        if isinstance(value, str):
            if value not in self.skin:
                return
            value = self.skin[value]
        if hasattr(value, "draw"):
            value.draw(self)
        else:
            self.send_value(int(value))
