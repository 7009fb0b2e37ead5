"""Listening in on the Live API: every property and function that scripts use tells the recorder first.

The classes of the package `Live` are changed in place, so that scripts notice nothing: types, equality and identity
of objects stay what they are. Fast C-level getters become slow ones meanwhile; so it is done only while recording.
"""

from __future__ import annotations

import functools
import inspect
from types import ModuleType
from typing import Any, Callable, Dict, Iterator, List, Tuple

_LISTENING = ("add_", "_listener")


class Classes:
    """The classes of a simulated `Live`, by what they are."""

    def __init__(self, modules: Dict[str, ModuleType]) -> None:
        self.modules = modules
        self.handle: type = modules["Live.LomObject"].LomObject.__mro__[-2]
        """The root of all objects that have an identity"""
        found = list(dict.fromkeys(_classes(modules.values())))
        self.spied = [kind for kind in found if issubclass(kind, self.handle)]
        values = [kind for kind in found if hasattr(kind, "_names") and hasattr(kind, "_kinds")]
        self.value: type = values[0].__mro__[-2]
        """The root of notes, routings and other values"""
        self.values = {kind.__name__: kind for kind in values}


def _classes(places: Any) -> Iterator[type]:
    for place in places:
        for thing in list(vars(place).values()):
            if inspect.isclass(thing) and thing.__module__.startswith("Live."):
                yield thing
                yield from _classes([thing])


class Spy:
    """`note(kind, what, thing, arguments, named, function)` carries the use out and answers what it answered."""

    def __init__(self, classes: Classes, note: Callable[..., Any], wrap_listener: Callable[[str, Any], Any]) -> None:
        self._classes = classes
        self._note = note
        self._wrap_listener = wrap_listener
        self._before: List[Tuple[Any, str, Any]] = []

    def enter(self) -> None:
        for kind in self._classes.spied:
            for name, member in list(vars(kind).items()):
                if isinstance(member, property):
                    self._replace(kind, name, self._property(name, member))
                elif inspect.isfunction(member) and not name.startswith("__"):
                    self._replace(kind, name, self._method(name, member))
        for module in self._classes.modules.values():
            for name, member in list(vars(module).items()):
                if inspect.isfunction(member):
                    self._replace(module, name, self._function(f"{module.__name__}.{name}", member))

    def leave(self) -> None:
        for owner, name, member in reversed(self._before):
            setattr(owner, name, member)
        self._before.clear()

    def _replace(self, owner: Any, name: str, member: Any) -> None:
        self._before.append((owner, name, vars(owner)[name]))
        setattr(owner, name, member)

    def _property(self, name: str, member: property) -> property:
        read, write, note = member.fget, member.fset, self._note

        def get(thing: Any) -> Any:
            return note("get", name, thing, (), {}, read)

        def put(thing: Any, value: Any) -> None:
            note("set", name, thing, (value,), {}, write)

        return property(get, put if write is not None else None, None, member.__doc__)

    def _method(self, name: str, member: Any) -> Any:
        note, wrap = self._note, self._wrap_listener
        listens = name.startswith(_LISTENING[0]) and name.endswith(_LISTENING[1])
        topic = name[len(_LISTENING[0]) : -len(_LISTENING[1])]

        @functools.wraps(member)
        def method(thing: Any, *arguments: Any, **named: Any) -> Any:
            if listens and arguments and callable(arguments[-1]):
                arguments = (*arguments[:-1], wrap(topic, arguments[-1]))
            return note("do", name, thing, arguments, named, member)

        return method

    def _function(self, name: str, member: Any) -> Any:
        note = self._note

        @functools.wraps(member)
        def function(*arguments: Any, **named: Any) -> Any:
            return note("do", name, None, arguments, named, member)

        return function
