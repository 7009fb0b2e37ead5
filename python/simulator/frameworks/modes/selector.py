"""Modes by number, as older scripts have them."""

from __future__ import annotations

from typing import Any, Tuple

from ..component import ComponentBase


class ModeSelectorPart(ComponentBase):
    """A script says `number_of_modes`, and in `update` does what `_mode_index` asks for."""

    __events__ = ("mode_index",)

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self._modes_buttons: Any = []
        self._mode_toggle: Any = None
        self._mode_index = -1

    @property
    def mode_index(self) -> int:
        return self._mode_index

    def number_of_modes(self) -> int:
        """For overriding."""
        raise NotImplementedError(f"{type(self).__name__} has to say its number_of_modes()")

    def set_mode(self, mode: int) -> None:
        if not 0 <= mode < self.number_of_modes():
            raise AssertionError(f"mode {mode} is not one of the {self.number_of_modes()} that {type(self).__name__} has")
        if self._mode_index != mode:
            self._mode_index = mode
            self.update()
            self.notify_mode_index()

    def set_mode_toggle(self, button: Any) -> None:
        """A button that goes on to the next mode."""
        if self._mode_toggle is not None:
            self._mode_toggle.remove_value_listener(self._toggle_value)
        self._mode_toggle = button
        if button is not None:
            button.add_value_listener(self._toggle_value)
        self.set_mode(0)

    def set_mode_buttons(self, buttons: Any) -> None:
        """One for each mode."""
        for button in self._modes_buttons:
            button.remove_value_listener(self._mode_value)
        self._modes_buttons = []
        for button in buttons or ():
            button.add_value_listener(self._mode_value, identify_sender=True)
            self._modes_buttons.append(button)
        self.set_mode(0)

    def _mode_value(self, value: int, sender: Any) -> None:
        if self.is_enabled() and (value or not sender.is_momentary()):
            self.set_mode(self._modes_buttons.index(sender))

    def _toggle_value(self, value: int) -> None:
        if self.is_enabled() and (value or not self._mode_toggle.is_momentary()):
            self.set_mode((self._mode_index + 1) % self.number_of_modes())

    def buttons(self) -> Tuple[Any, ...]:
        return tuple(self._modes_buttons)

    def disconnect(self) -> None:
        for button in self._modes_buttons:
            button.remove_value_listener(self._mode_value)
        if self._mode_toggle is not None:
            self._mode_toggle.remove_value_listener(self._toggle_value)
        self._modes_buttons, self._mode_toggle = [], None
        super().disconnect()
