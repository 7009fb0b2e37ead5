"""The component guard: components made inside it belong to the surface whose guard it is."""

from __future__ import annotations

from contextlib import contextmanager
from typing import Any, Iterator, List, Optional

_building: List[Any] = []
"""Surfaces whose guards are open, the innermost last. Scripts build on the main thread only."""


@contextmanager
def building(surface: Any) -> Iterator[Any]:
    _building.append(surface)
    try:
        yield surface
    finally:
        _building.pop()


def surface_being_built(asker: Any) -> Any:
    """The surface that a new component belongs to. Raises RuntimeError outside any guard."""
    if not _building:
        raise RuntimeError(
            f"{type(asker).__name__} was made outside a component guard; "
            "make components inside `with self.component_guard():`"
        )
    return _building[-1]


def building_now() -> Optional[Any]:
    """The surface whose guard is open; None outside any."""
    return _building[-1] if _building else None
