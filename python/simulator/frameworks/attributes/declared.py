"""The declaration of a control in a class, and its state in each object of that class."""

from __future__ import annotations

from copy import copy
from typing import Any, Callable, Dict


class Control:
    """Declares a control. `events` names the decorators that it has: `@button.pressed` and the like."""

    events: tuple = ()

    def __init__(self, **options: Any) -> None:
        self.options = options
        self.listeners: Dict[str, Callable[..., Any]] = {}
        self.name = ""

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = self.name or name

    def __get__(self, component: Any, owner: Any = None) -> Any:
        return self if component is None else state_of(component, self.name)

    def __getattr__(self, event: str) -> Any:
        if event not in type(self).events:
            raise AttributeError(f"{type(self).__name__} has no event {event!r}; it has {', '.join(type(self).events)}")
        return lambda function: self._heard_by(event, function)

    def _heard_by(self, event: str, function: Callable[..., Any]) -> Control:
        # A control that stands in a class already belongs to it: a subclass that listens has one of its own.
        control = copy(self) if self.name else self
        control.listeners = {**self.listeners, event: function}
        return control

    def new_state(self, component: Any) -> ControlState:
        """For overriding: the state of this control in one component."""
        raise NotImplementedError(f"{type(self).__name__} has no state")


class ControlState:
    """One component's control: knows its element, if a layer has given it one."""

    def __init__(self, component: Any, listeners: Dict[str, Callable[..., Any]]) -> None:
        self._component, self._heard = component, listeners
        self._element: Any = None
        self._is_on_duty = True

    @property
    def control_element(self) -> Any:
        return self._element

    @property
    def enabled(self) -> bool:
        return self._is_on_duty

    @enabled.setter
    def enabled(self, enabled: bool) -> None:
        if self._is_on_duty != bool(enabled):
            self._is_on_duty = bool(enabled)
            self.show()

    def set_control_element(self, element: Any) -> None:
        if self._element is not None:
            self.let_go(self._element)
        self._element = element
        if element is not None:
            self.take(element)
        self.show()

    def tell(self, event: str, *given: Any) -> None:
        """Calls the component's method for the event, with this state last."""
        function = self._heard.get(event)
        if function is not None and self._is_on_duty and self._component.is_enabled():
            function(self._component, *given, self)

    def hears(self, event: str) -> bool:
        return event in self._heard

    def take(self, element: Any) -> None:
        """For overriding: listen to the element."""

    def let_go(self, element: Any) -> None:
        """For overriding: stop listening."""

    def show(self) -> None:
        """For overriding: light the element as the state says."""


def declared_controls(cls: type) -> Dict[str, Control]:
    """All controls that a class and those it comes from declare, by name."""
    found: Dict[str, Control] = {}
    for base in reversed(cls.__mro__):
        found.update({name: thing for name, thing in base.__dict__.items() if isinstance(thing, Control)})
    return found


def state_of(component: Any, name: str) -> Any:
    states = component.__dict__.setdefault("_control_states", {})
    if name not in states:
        states[name] = declared_controls(type(component))[name].new_state(component)
    return states[name]
