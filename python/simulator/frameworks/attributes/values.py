"""Knobs, faders and displays declared in a class."""

from __future__ import annotations

from typing import Any

from .declared import Control, ControlState


class _ValueState(ControlState):
    """Tells every value of its element."""

    signal = "value"

    def __init__(self, component: Any, listeners: Any, options: Any) -> None:
        super().__init__(component, listeners)
        self._options = options
        self.index = options.get("index", 0)
        self.coordinate = options.get("coordinate", (0, 0))
        self._shown: Any = None

    def take(self, element: Any) -> None:
        getattr(element, f"add_{self.signal}_listener")(self.receive)

    def let_go(self, element: Any) -> None:
        getattr(element, f"remove_{self.signal}_listener")(self.receive)

    def receive(self, value: Any, *_: Any) -> None:
        self.tell("value", value)

    @property
    def value(self) -> Any:
        return self._shown

    @value.setter
    def value(self, value: Any) -> None:
        self._shown = value
        self.show()

    def show(self) -> None:
        if self._element is not None and self._shown is not None:
            self._element.send_value(self._shown)


class InputControl(Control):
    """`@control.value def control(self, value, control)`: the value as it comes; setting `value` sends one."""

    events = ("value",)
    state: Any = _ValueState

    def new_state(self, component: Any) -> ControlState:
        return type(self).state(component, self.listeners, self.options)


class SendValueControl(InputControl):
    """Setting `value` sends it to the hardware; it is sent again to each new element."""


class _EncoderState(_ValueState):
    """Values are turns: 1.0 is the whole way."""

    signal = "normalized_value"

    def __init__(self, component: Any, listeners: Any, options: Any) -> None:
        super().__init__(component, listeners, options)
        self.is_touched = False

    def set_touch_element(self, element: Any) -> None:
        element.add_value_listener(self._touch)

    def _touch(self, value: int, *_: Any) -> None:
        self.is_touched = bool(value)
        self.tell("touched" if value else "released")

    def show(self) -> None:
        """A knob shows nothing of itself."""


class EncoderControl(InputControl):
    """`@encoder.value def encoder(self, value, encoder)`: how far it was turned, up or down."""

    events = ("value", "touched", "released")
    state = _EncoderState


class _StepState(_EncoderState):
    def __init__(self, component: Any, listeners: Any, options: Any) -> None:
        super().__init__(component, listeners, options)
        self._turned = 0.0

    def receive(self, value: float, *_: Any) -> None:
        """Turns add up until they make a step."""
        if value * self._turned < 0:
            self._turned = 0.0
        self._turned += value * self._options.get("num_steps", 64)
        steps = int(round(self._turned, 6))
        if steps:
            self._turned -= steps
            self.tell("value", steps)


class StepEncoderControl(EncoderControl):
    """An encoder that tells whole steps, `num_steps` (64) to a full turn."""

    state = _StepState


class _MappedState(ControlState):
    def __init__(self, component: Any, listeners: Any, options: Any) -> None:
        super().__init__(component, listeners)
        self.index = options.get("index", 0)
        self.coordinate = options.get("coordinate", (0, 0))
        self._parameter: Any = None

    @property
    def mapped_parameter(self) -> Any:
        return self._parameter

    @mapped_parameter.setter
    def mapped_parameter(self, parameter: Any) -> None:
        self._parameter = parameter
        self.show()

    def let_go(self, element: Any) -> None:
        element.release_parameter()

    def show(self) -> None:
        if self._element is None:
            return
        if self._parameter is not None and self._is_on_duty:
            self._element.connect_to(self._parameter)
        else:
            self._element.release_parameter()


class MappedControl(Control):
    """Moves whatever parameter `mapped_parameter` is set to."""

    state = _MappedState

    def new_state(self, component: Any) -> ControlState:
        return type(self).state(component, self.listeners, self.options)
