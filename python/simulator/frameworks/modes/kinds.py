"""What a mode does when it is entered and left."""

from __future__ import annotations

from typing import Any, Callable, Optional

from .. import tasks


class Mode:
    def enter_mode(self) -> None:
        """For overriding."""

    def leave_mode(self) -> None:
        """For overriding."""


class EnablingMode(Mode):
    """A component that is enabled in this mode."""

    def __init__(self, component: Any) -> None:
        self._component = component

    def enter_mode(self) -> None:
        self._component.set_enabled(True)

    def leave_mode(self) -> None:
        self._component.set_enabled(False)


class LayerMode(Mode):
    """A component has this layer in this mode, and keeps it until another mode gives it another."""

    def __init__(self, component: Any, layer: Any) -> None:
        self._component, self._layer = component, layer

    def enter_mode(self) -> None:
        self._component.layer = self._layer

    def leave_mode(self) -> None:
        self._component.layer = None


class AddLayerMode(Mode):
    """A component has this layer besides its own in this mode."""

    def __init__(self, component: Any, layer: Any) -> None:
        self._component, self._layer = component, layer

    def enter_mode(self) -> None:
        self._layer.grab(self._component)

    def leave_mode(self) -> None:
        self._layer.release(self._component)


class SetAttributeMode(Mode):
    """An attribute has this value in this mode, and the one it had before afterwards."""

    def __init__(self, obj: Any = None, attribute: str = "", value: Any = None) -> None:
        self._thing, self._attribute, self._value = obj, attribute, value
        self._before: Any = None

    def enter_mode(self) -> None:
        self._before = getattr(self._thing, self._attribute)
        value = self._value
        setattr(self._thing, self._attribute, value() if callable(value) else value)

    def leave_mode(self) -> None:
        setattr(self._thing, self._attribute, self._before)


class CallFunctionMode(Mode):
    def __init__(self, on_enter_fn: Optional[Callable[[], Any]] = None, on_exit_fn: Optional[Callable[[], Any]] = None) -> None:
        self._enter, self._leave = on_enter_fn, on_exit_fn

    def enter_mode(self) -> None:
        if self._enter is not None:
            self._enter()

    def leave_mode(self) -> None:
        if self._leave is not None:
            self._leave()


class CompoundMode(Mode):
    """Several at once; left in the opposite order."""

    def __init__(self, *modes: Any) -> None:
        self._modes = [as_mode(mode) for mode in modes]

    def enter_mode(self) -> None:
        for mode in self._modes:
            mode.enter_mode()

    def leave_mode(self) -> None:
        for mode in reversed(self._modes):
            mode.leave_mode()


class DelayMode(Mode):
    """A mode that begins some time after it was chosen."""

    def __init__(self, mode: Any = None, delay: float = 0.5, parent_task_group: Any = None) -> None:
        self._mode, self._entered = as_mode(mode), False
        self._wait = parent_task_group.add(tasks.sequence(tasks.wait(delay), self._enter))
        self._wait.kill()

    def _enter(self) -> None:
        self._entered = True
        self._mode.enter_mode()

    def enter_mode(self) -> None:
        self._wait.restart()

    def leave_mode(self) -> None:
        self._wait.kill()
        if self._entered:
            self._entered = False
            self._mode.leave_mode()


def as_mode(thing: Any) -> Mode:
    """A mode; or a component, which it enables; a function to call on entering, a pair to call on entering and leaving;
    or a list of such things."""
    if thing is None:
        return Mode()
    if hasattr(thing, "enter_mode"):
        return thing
    if hasattr(thing, "set_enabled"):
        return EnablingMode(thing)
    if isinstance(thing, tuple) and len(thing) == 2 and all(part is None or callable(part) for part in thing):
        return CallFunctionMode(*thing)
    if isinstance(thing, (list, tuple)):
        return CompoundMode(*thing)
    if callable(thing):
        return CallFunctionMode(thing)
    raise TypeError(f"{thing!r} is no mode: wanted is a mode, a component, a function, a pair of functions, or a list of them")
