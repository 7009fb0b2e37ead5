"""Little functions that published scripts import from the frameworks."""

from __future__ import annotations

from typing import Any, Callable, Iterable, Iterator, List, Optional

from .listening import is_gone


def nop(*_: Any, **__: Any) -> None:
    """Does nothing, whatever it is given."""


def const(value: Any) -> Callable[..., Any]:
    return lambda *_, **__: value


def clamp(value: Any, low: Any, high: Any) -> Any:
    return max(low, min(value, high))


def in_range(value: Any, low: Any, high: Any) -> bool:
    return low <= value < high


def first(pair: Any) -> Any:
    return pair[0]


def second(pair: Any) -> Any:
    return pair[1]


def find_if(predicate: Callable[[Any], Any], things: Iterable[Any]) -> Optional[Any]:
    return next((thing for thing in things if predicate(thing)), None)


def index_if(predicate: Callable[[Any], Any], things: Iterable[Any]) -> int:
    """Where the first one is for which it holds; the number of things when there is none."""
    things = list(things)
    return next((index for index, thing in enumerate(things) if predicate(thing)), len(things))


def flatten(lists: Iterable[Iterable[Any]]) -> List[Any]:
    return [thing for part in lists for thing in part]


def group(things: Iterable[Any], size: int) -> List[tuple]:
    things = list(things)
    return [tuple(things[start : start + size]) for start in range(0, len(things), size)]


def liveobj_valid(thing: Any) -> bool:
    """Is this an object that has not been deleted?"""
    return not is_gone(thing)


def liveobj_changed(one: Any, other: Any) -> bool:
    """Are these different objects?"""
    return one != other or type(one) is not type(other)


def is_iterable(thing: Any) -> bool:
    return hasattr(thing, "__iter__")


def maybe(function: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """The function, but None of None."""
    return lambda thing: None if thing is None else function(thing)


def recursive_map(function: Callable[[Any], Any], thing: Any) -> Any:
    return [recursive_map(function, part) for part in thing] if isinstance(thing, (list, tuple)) else function(thing)


class lazy_attribute:
    """A method that is called once, and its answer kept."""

    def __init__(self, function: Callable[[Any], Any], name: Optional[str] = None) -> None:
        self._function, self._name = function, name or function.__name__

    def __get__(self, thing: Any, owner: Any = None) -> Any:
        if thing is None:
            return self
        made = thing.__dict__[self._name] = self._function(thing)
        return made


class forward_property:
    """Stands for a property of another object: `forward_property("_slot")("clip")`."""

    def __init__(self, place: str) -> None:
        self._place = place

    def __call__(self, name: Any) -> property:
        name = name if isinstance(name, str) else name.__name__
        place = self._place
        return property(lambda thing: getattr(getattr(thing, place), name), lambda thing, value: setattr(getattr(thing, place), name, value))


def old_round(value: float) -> int:
    """Halves go away from zero, as in Python 2."""
    return int(value + (0.5 if value >= 0 else -0.5))


def chunks(things: Iterable[Any], size: int) -> Iterator[tuple]:
    return iter(group(things, size))
