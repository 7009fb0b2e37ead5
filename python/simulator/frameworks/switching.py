"""A button for one property of one object, and buttons that scroll."""

from __future__ import annotations

from typing import Any

from .component import ComponentBase
from .held_controls import HeldControls
from .listening import is_gone


class TogglePart(ComponentBase):
    """`ToggleComponent("metronome", song)`: its button switches the property and shows it."""

    def __init__(self, property_name: str, subject: Any, **named: Any) -> None:
        super().__init__(**named)
        self._property_name = property_name
        self._toggle_controls = HeldControls(self.is_enabled)
        self._toggled = self.register_slot(subject, self.update, property_name)

    @property
    def subject(self) -> Any:
        return self._toggled.subject

    @subject.setter
    def subject(self, subject: Any) -> None:
        self._toggled.subject = subject
        self.update()

    @property
    def is_on(self) -> bool:
        return not is_gone(self.subject) and bool(getattr(self.subject, self._property_name))

    def set_toggle_button(self, button: Any) -> None:
        self._toggle_controls.button("toggle", button, self._pressed)
        self.update()

    def _pressed(self, value: int) -> None:
        if self._toggle_controls.pressed("toggle", value) and not is_gone(self.subject):
            setattr(self.subject, self._property_name, not self.is_on)

    def update(self) -> None:
        super().update()
        self._toggle_controls.light("toggle", "Toggle.On" if self.is_on else "Toggle.Off", self.is_on)

    def disconnect(self) -> None:
        self._toggle_controls.let_go()
        super().disconnect()


class Scrollable:
    """What can be scrolled. For overriding."""

    def can_scroll_up(self) -> bool:
        return False

    def can_scroll_down(self) -> bool:
        return False

    def scroll_up(self) -> None:
        """One step up, or to the left."""

    def scroll_down(self) -> None:
        """One step down, or to the right."""


class ScrollPart(ComponentBase):
    """Two buttons for a `Scrollable`, each lit while it can go that way; its own methods, unless it is given another."""

    def __init__(self, scrollable: Any = None, **named: Any) -> None:
        super().__init__(**named)
        self._scroll_controls = HeldControls(self.is_enabled)
        self._scrolled = scrollable

    @property
    def scrollable(self) -> Any:
        return self if self._scrolled is None else self._scrolled

    @scrollable.setter
    def scrollable(self, scrollable: Any) -> None:
        self._scrolled = scrollable
        self.update()

    def set_scroll_up_button(self, button: Any) -> None:
        self._set("up", button)

    def set_scroll_down_button(self, button: Any) -> None:
        self._set("down", button)

    def _set(self, way: str, button: Any) -> None:
        def press(value: int) -> None:
            if self._scroll_controls.pressed(way, value) and getattr(self.scrollable, f"can_scroll_{way}")():
                getattr(self.scrollable, f"scroll_{way}")()
                self.update()

        self._scroll_controls.button(way, button, press)
        self.update()

    def update(self) -> None:
        super().update()
        for way in ("up", "down"):
            self._scroll_controls.light(way, "Scroll.Enabled", getattr(self.scrollable, f"can_scroll_{way}")())

    def disconnect(self) -> None:
        self._scroll_controls.let_go()
        super().disconnect()
