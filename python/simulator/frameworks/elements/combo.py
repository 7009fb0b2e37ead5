"""A control while another is held down: Shift and Play."""

from __future__ import annotations

from typing import Any

from .compound import CompoundBase


class ComboBase(CompoundBase):
    """Has `control` while all modifiers are held. Then it goes before whoever has the control otherwise."""

    __events__ = ("value",)

    def __init__(self, control: Any = None, modifier: Any = (), name: str = "", modifiers: Any = (), **named: Any) -> None:
        super().__init__(name=name, **named)
        self._combo_modifiers = [*_as_list(modifier), *_as_list(modifiers)]
        self.wrapped_control = self.take_in(control)
        for button in self._combo_modifiers:
            button.add_value_listener(self._on_modifier)

    def _held(self) -> bool:
        return all(button.is_pressed() for button in self._combo_modifiers)

    def owns(self, element: Any) -> bool:
        return self._held() and super().owns(element)

    def claim_parts(self, priority: float) -> None:
        if self._held():
            self.wrapped_control.resource.grab(self, priority + len(self._combo_modifiers))

    def _on_modifier(self, value: int, *_: Any) -> None:
        if self.resource.owner is None:
            return
        if self._held():
            self.claim_parts(self.resource.priority)
        else:
            self.release_parts()

    def heard(self, element: Any, value: int) -> None:
        self.notify_value(value)

    # It looks like what it wraps, and does nothing while that is not its own.

    @property
    def skin(self) -> Any:
        return getattr(self.wrapped_control, "skin", ())

    def is_momentary(self) -> bool:
        return self.wrapped_control.is_momentary()

    def is_pressed(self) -> bool:
        return self.owns(self.wrapped_control) and self.wrapped_control.is_pressed()

    def message_map_mode(self) -> Any:
        return self.wrapped_control.message_map_mode()

    def send_value(self, *given: Any, **named: Any) -> None:
        self._if_held("send_value", *given, **named)

    def set_light(self, value: Any) -> None:
        self._if_held("set_light", value)

    def turn_on(self) -> None:
        self._if_held("turn_on")

    def turn_off(self) -> None:
        self._if_held("turn_off")

    def connect_to(self, parameter: Any) -> None:
        self._if_held("connect_to", parameter)

    def release_parameter(self) -> None:
        self._if_held("release_parameter")

    def mapped_parameter(self) -> Any:
        return self.wrapped_control.mapped_parameter() if self.owns(self.wrapped_control) else None

    def _if_held(self, name: str, *given: Any, **named: Any) -> None:
        if self.owns(self.wrapped_control):
            getattr(self.wrapped_control, name)(*given, **named)


def _as_list(thing: Any) -> list:
    return list(thing) if isinstance(thing, (list, tuple)) else [thing]
