"""Dependency injection, as scripts use it: `@depends(skin=None)` asks, `with inject(skin=const(x)).everywhere():` answers."""

from __future__ import annotations

from functools import wraps
from typing import Any, Callable, Dict, List

from .guard import building_now


class DependencyError(Exception):
    """Something was asked for that nobody provides."""


_provided: List[Dict[str, Callable[[], Any]]] = []


class Injection:
    def __init__(self, providers: Dict[str, Callable[[], Any]]) -> None:
        self._providers = providers

    def everywhere(self) -> Injection:
        return self

    into_object = everywhere

    def __enter__(self) -> Injection:
        _provided.append(self._providers)
        return self

    def __exit__(self, *failure: Any) -> None:
        _provided.remove(self._providers)


def inject(**providers: Callable[[], Any]) -> Injection:
    return Injection(providers)


def provided(name: str, otherwise: Any = None) -> Any:
    """What the innermost `inject` provides under this name, then the surface that is being built."""
    for providers in reversed(_provided):
        if name in providers:
            return providers[name]()
    surface = building_now()
    return surface.provides(name, otherwise) if surface is not None else otherwise


def depends(**wanted: Any) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Fills in named arguments that are not given. The value of one is a function that makes a default, or None when
    there is none: then DependencyError says what is missing."""

    def decorate(function: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(function)
        def call(self: Any, *arguments: Any, **named: Any) -> Any:
            for name, default in wanted.items():
                if named.get(name) is None:
                    named[name] = _found(self, name, default)
            return function(self, *arguments, **named)

        return call

    return decorate


_NOBODY = object()


def _found(asker: Any, name: str, default: Any) -> Any:
    found = provided(name, _NOBODY)
    if found is not _NOBODY:
        return found
    if default is None:
        raise DependencyError(
            f"{type(asker).__name__} needs {name!r}, which nobody provides here: pass {name}=… or say `with inject({name}=…)`"
        )
    return default() if callable(default) else default
