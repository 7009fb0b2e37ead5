"""Elements that are made of elements."""

from __future__ import annotations

from typing import Any, Callable, Dict, List

from ..layers import Claims
from .control import ControlBase


class CompoundBase(ControlBase):
    """Claims its parts on behalf of the component that has it. What nobody has claimed as a whole is free to use."""

    def __init__(self, **named: Any) -> None:
        super().__init__(**named)
        self._claims = _CompoundClaims(self)
        self._elements: List[Any] = []
        self._owned: List[Any] = []
        self._hearing: Dict[Any, Callable[..., None]] = {}

    def take_in(self, element: Any) -> Any:
        self._elements.append(element)
        return element

    def nested_control_elements(self) -> List[Any]:
        return list(self._elements)

    def owns(self, element: Any) -> bool:
        return self.resource.owner is None or element in self._owned

    def add_value_listener(self, callback: Any, identify_sender: bool = False) -> None:
        if not self._listeners_of("value"):
            for element in self._elements:
                self._hear(element)
        self._listeners_of("value").append((callback, identify_sender))

    def remove_value_listener(self, callback: Any) -> None:
        listeners = self._listeners_of("value")
        if not any(entry[0] == callback for entry in listeners):
            raise RuntimeError("Observer not connected")
        listeners[:] = [entry for entry in listeners if entry[0] != callback]
        if not listeners:
            for element, hear in self._hearing.items():
                element.remove_value_listener(hear)
            self._hearing.clear()

    def heard(self, element: Any, value: int) -> None:
        """For overriding: an element that is ours has sent a value."""

    # As a claimant of its parts

    def claim_parts(self, priority: float) -> None:
        for element in self._elements:
            element.resource.grab(self, priority)

    def release_parts(self) -> None:
        for element in self._elements:
            element.resource.release(self)

    def received(self, element: Any) -> None:
        self._owned.append(element)
        self.resource.parts_changed()

    def lost(self, element: Any) -> None:
        self._owned.remove(element)
        self.resource.parts_changed()

    def _hear(self, element: Any) -> None:
        def hear(value: int, *_: Any) -> None:
            if self.owns(element):
                self.heard(element, value)

        self._hearing[element] = hear
        element.add_value_listener(hear)


class _CompoundClaims(Claims):
    """Takes the parts along whenever the whole changes hands, and hands the whole over anew when a part does."""

    def __init__(self, control: CompoundBase) -> None:
        super().__init__(control)
        self._settling = False

    def _decide(self) -> None:
        self._settling = True
        owner = self.owner
        if self._claims:
            highest = max(priority for priority, _ in self._claims)
            self._control.claim_parts(highest)
        super()._decide()
        if self.owner is None and owner is not None:
            self._control.release_parts()
        self._settling = False

    def parts_changed(self) -> None:
        if not self._settling and self.owner is not None:
            self.owner.received(self._control)
