"""A layer: names of a component's controls, and the controls that are given to it under them while it is enabled."""

from __future__ import annotations

from typing import Any, Dict, List, Optional

from ..dependencies import provided


class Layer:
    """`Layer(play_button=button, clip_launch_buttons=matrix, priority=1)`. A control is an element, a list of elements,
    or the name of one among the elements of the surface."""

    def __init__(self, priority: Optional[float] = None, **controls: Any) -> None:
        self.priority = priority
        self._controls = controls
        # Names are looked up while the surface is being built, since that is when its elements can be found.
        self._elements = provided("element_container")
        self._surface = provided("control_surface")
        self._claims: Dict[Any, List[_Claim]] = {}

    def __add__(self, other: Layer) -> Layer:
        joined = Layer(self.priority, **{**self._controls, **other._controls})
        joined._elements, joined._surface = self._elements or other._elements, self._surface or other._surface
        return joined

    def grab(self, component: Any) -> None:
        if component in self._claims:
            return
        claims = self._claims[component] = []
        for name, control in self._controls.items():
            claim = _Claim(component, name, self._found(control), self.priority)
            claims.append(claim)
            claim.grab()

    def release(self, component: Any) -> None:
        for claim in self._claims.pop(component, []):
            claim.release()

    def _found(self, control: Any) -> Any:
        if isinstance(control, str):
            return self._named(control)
        if isinstance(control, (list, tuple)):
            return [self._found(part) for part in control]
        return control

    def _named(self, name: str) -> Any:
        path, _, index = name.partition("[")
        elements = self._elements if self._elements is not None else getattr(self._surface, "elements", None)
        if not hasattr(elements, path):
            raise AttributeError(f"there is no control {name!r} among the elements of this surface")
        found = getattr(elements, path)
        return found[int(index.rstrip("]"))] if index else found


class _Claim:
    """A component's claim to the control of one name."""

    def __init__(self, component: Any, name: str, control: Any, priority: Optional[float]) -> None:
        self._component, self._name, self._priority = component, name, priority
        self._control = control
        self._owned: List[Any] = []

    def grab(self) -> None:
        if isinstance(self._control, list):
            for part in self._control:
                part.resource.grab(self, self._priority)
        else:
            self._control.resource.grab(self, self._priority)

    def release(self) -> None:
        for part in self._control if isinstance(self._control, list) else [self._control]:
            part.resource.release(self)

    def received(self, control: Any) -> None:
        self._owned = [*(part for part in self._owned if part is not control), control]
        self._hand_over()

    def lost(self, control: Any) -> None:
        self._owned = [part for part in self._owned if part is not control]
        self._hand_over()

    def _hand_over(self) -> None:
        """Gives the component what it now has; of a list, with None for what others have taken."""
        if not isinstance(self._control, list):
            self._component.take_control(self._name, self._owned[0] if self._owned else None)
            return
        parts = [part if part in self._owned else None for part in self._control]
        self._component.take_control(self._name, parts if self._owned else None)
