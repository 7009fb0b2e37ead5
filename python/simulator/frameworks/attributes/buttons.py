"""Buttons declared in a class."""

from __future__ import annotations

from typing import Any

from .. import tasks
from .declared import Control, ControlState

LONG_PRESS = 0.5
"""Seconds after which a press is a long one."""

DOUBLE_CLICK = 0.3
"""Seconds within which a second press makes a double click."""

REPEAT_EVERY = 0.1

_COLORS = ("color", "on_color", "pressed_color", "disabled_color")


class ButtonState(ControlState):
    def __init__(self, component: Any, listeners: Any, options: Any) -> None:
        super().__init__(component, listeners)
        self.index = options.get("index", 0)
        self.coordinate = options.get("coordinate", (0, 0))
        self._colors = {name: options.get(name) for name in _COLORS}
        self._colors["color"] = options.get("color", "DefaultButton.On")
        self._colors["disabled_color"] = options.get("disabled_color", "DefaultButton.Disabled")
        self._repeats = bool(options.get("repeat"))
        self._long_after = options.get("delay_time") or LONG_PRESS
        self._is_on_duty = options.get("enabled", True)
        self._on = self.is_pressed = False
        self._long = self._again = self._repeating = None

    @property
    def is_on(self) -> bool:
        return self._on

    @is_on.setter
    def is_on(self, on: bool) -> None:
        self._on = bool(on)
        self.show()

    def take(self, element: Any) -> None:
        element.add_value_listener(self._value)

    def let_go(self, element: Any) -> None:
        element.remove_value_listener(self._value)
        if self.is_pressed:
            self._released()

    def _value(self, value: int, *_: Any) -> None:
        if not (self._is_on_duty and self._component.is_enabled()):
            return
        self.tell("value", value)
        momentary = self._element.is_momentary() if hasattr(self._element, "is_momentary") else True
        if value and not (momentary and self.is_pressed):
            self._pressed()
        if self.is_pressed and (not value or not momentary):
            self._released()

    def _pressed(self) -> None:
        self.is_pressed = True
        if self._again is not None and self._again.is_running:
            self._again.kill()
            self.tell("double_clicked")
        elif self.hears("double_clicked"):
            self._again = self._component.tasks.add(tasks.wait(DOUBLE_CLICK))
        self.on_pressed()
        self.tell("pressed")
        self._long = self._component.tasks.add(tasks.sequence(tasks.wait(self._long_after), self._held))
        self.show()

    def _held(self) -> None:
        self.tell("pressed_delayed")
        if self._repeats:
            again = tasks.loop(tasks.run(self.tell, "pressed"), tasks.wait(REPEAT_EVERY))
            self._repeating = self._component.tasks.add(again)

    def _released(self) -> None:
        self.is_pressed = False
        held = self._long is not None and self._long.is_killed
        for task in (self._long, self._repeating):
            if task is not None:
                task.kill()
        self.tell("released_delayed" if held else "released_immediately")
        self.tell("released")
        self.show()

    def on_pressed(self) -> None:
        """For overriding: what the button does by itself."""

    def lit_as(self) -> Any:
        """The name of the colour to show, or None for none."""
        if not self._is_on_duty:
            return self._colors["disabled_color"]
        if self.is_pressed and self._colors["pressed_color"] is not None:
            return self._colors["pressed_color"]
        if self._on and self._colors["on_color"] is not None:
            return self._colors["on_color"]
        return self._colors["color"]

    def show(self) -> None:
        color = self.lit_as()
        if self._element is not None and color is not None:
            self._element.set_light(color)


def _color(name: str) -> property:
    def read(self: ButtonState) -> Any:
        return self._colors[name]

    def write(self: ButtonState, color: Any) -> None:
        self._colors[name] = color
        self.show()

    return property(read, write)


for _name in _COLORS:
    setattr(ButtonState, _name, _color(_name))


class ButtonControl(Control):
    """`color`, `on_color`, `pressed_color`, `disabled_color`: names in the skin; `repeat`: pressed again while held."""

    events = (
        "pressed", "released", "value", "pressed_delayed", "released_delayed", "released_immediately", "double_clicked",
    )  # fmt: skip
    state = ButtonState

    def new_state(self, component: Any) -> ControlState:
        return type(self).state(component, self.listeners, self.options)


class TouchControl(ButtonControl):
    """Tells whether an encoder or fader is touched."""


class PlayableControl(ButtonControl):
    """A pad."""


class _ToggleState(ButtonState):
    def __init__(self, component: Any, listeners: Any, options: Any) -> None:
        on, off = options.get("toggled_color", "DefaultButton.On"), options.get("untoggled_color", "DefaultButton.Off")
        super().__init__(component, listeners, {"on_color": on, "color": off, **options})

    def on_pressed(self) -> None:
        self._on = not self._on
        self.tell("toggled", self._on)


_ToggleState.is_toggled = ButtonState.is_on


class ToggleButtonControl(ButtonControl):
    """Changes with every press: `@button.toggled def button(self, is_toggled, button)`."""

    events = (*ButtonControl.events, "toggled")
    state = _ToggleState


class _RadioState(ButtonState):
    def __init__(self, component: Any, listeners: Any, options: Any) -> None:
        on, off = options.get("checked_color", "DefaultButton.On"), options.get("unchecked_color", "DefaultButton.Off")
        super().__init__(component, listeners, {"on_color": on, "color": off, **options})
        self.group: Any = None

    def on_pressed(self) -> None:
        self.is_on = True
        if self.group is not None:
            self.group.checked_is(self)
        self.tell("checked")


_RadioState.is_checked = ButtonState.is_on


class RadioButtonControl(ButtonControl):
    """One of several, of which one is on: `@button.checked`."""

    events = (*ButtonControl.events, "checked")
    state = _RadioState
