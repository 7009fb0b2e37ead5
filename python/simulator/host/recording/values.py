"""Values of the Live API as JSON, with names for objects that are the same whenever the same things happen again."""

from __future__ import annotations

import math
from typing import Any, Dict

_LONGEST_TEXT = 4096
_MOST_ITEMS = 10_000


class Names:
    """Objects by the order in which they were met. An object that has died keeps its name; a new one gets another."""

    def __init__(self, handle: type, value: type) -> None:
        """`handle` is the class of all objects with an identity, `value` that of notes, routings and the like."""
        self._handle = handle
        self._value = value
        self._names: Dict[Any, str] = {}
        self._objects: Dict[str, Any] = {}

    def name(self, thing: Any) -> str:
        found = self._names.get(thing)
        if found is None:
            found = f"{type(thing).__name__}#{len(self._names) + 1}"
            self._names[thing] = found
            self._objects[found] = thing
        return found

    def thing(self, name: str) -> Any:
        """The object of that name. Raises KeyError when there is none yet."""
        return self._objects[name]

    def encode(self, value: Any) -> Any:
        if value is None or isinstance(value, (bool, str)):
            return value[:_LONGEST_TEXT] if isinstance(value, str) else value
        if isinstance(value, int):
            return int(value)
        if isinstance(value, float):
            return value if math.isfinite(value) else {"number": repr(value)}
        if isinstance(value, self._handle):
            return {"object": self.name(value)}
        if isinstance(value, self._value):
            return {"value": type(value).__name__, "fields": self._fields(value)}
        return self._encode_other(value)

    def _encode_other(self, value: Any) -> Any:
        if isinstance(value, dict):
            return {"table": {str(key): self.encode(item) for key, item in value.items()}}
        if callable(value):
            inner = getattr(value, "func", value)
            return {"function": getattr(inner, "__qualname__", type(inner).__name__)}
        if hasattr(value, "__iter__") and hasattr(value, "__len__"):
            return [self.encode(item) for item in list(value)[:_MOST_ITEMS]]
        return {"thing": type(value).__name__}

    def _fields(self, value: Any) -> Dict[str, Any]:
        return {name: self.encode(getattr(value, name, value._fields.get(name))) for name in value._names}


def same(recorded: Any, now: Any) -> bool:
    """Equal, where numbers may differ by what rounding does on another machine."""
    if isinstance(recorded, float) or isinstance(now, float):
        both = isinstance(recorded, (int, float)) and isinstance(now, (int, float))
        return both and math.isclose(recorded, now, rel_tol=1e-9, abs_tol=1e-9)
    if isinstance(recorded, dict) and isinstance(now, dict):
        return recorded.keys() == now.keys() and all(same(recorded[key], now[key]) for key in recorded)
    if isinstance(recorded, list) and isinstance(now, list):
        return len(recorded) == len(now) and all(map(same, recorded, now))
    return recorded == now
