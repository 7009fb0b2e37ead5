"""The tables of what a description may hold, and the checks they are made of."""

from __future__ import annotations

from typing import Any, Callable, Dict, Optional

from .errors import SetError

Check = Callable[[Any, str], None]
"""Checks a value; the text is its place, such as `tracks[2].clips["0"].length`. Raises SetError."""


def number(low: float, high: float) -> Check:
    """A number from `low` to `high`, both included."""

    def check(value: Any, place: str) -> None:
        good = isinstance(value, (int, float)) and not isinstance(value, bool) and low <= value <= high
        if not good:
            raise SetError(f"{place} is a number from {low:g} to {high:g}, not {short(value)}")

    return check


def whole(low: int, high: int) -> Check:
    def check(value: Any, place: str) -> None:
        if not isinstance(value, int) or isinstance(value, bool) or not low <= value <= high:
            raise SetError(f"{place} is a whole number from {low} to {high}, not {short(value)}")

    return check


def text(value: Any, place: str) -> None:
    if not isinstance(value, str):
        raise SetError(f"{place} is a text, not {short(value)}")


def truth(value: Any, place: str) -> None:
    if not isinstance(value, bool):
        raise SetError(f"{place} is true or false, not {short(value)}")


def one_of(*allowed: Any) -> Check:
    def check(value: Any, place: str) -> None:
        if value not in allowed:
            raise SetError(f"{place} is {' or '.join(map(repr, allowed))}, not {short(value)}")

    return check


def empty_or(check: Check) -> Check:
    return lambda value, place: None if value is None else check(value, place)


def list_of(check: Check, length: Optional[int] = None) -> Check:
    def check_all(value: Any, place: str) -> None:
        if not isinstance(value, list) or (length is not None and len(value) != length):
            wanted = "a list" if length is None else f"a list of {length}"
            raise SetError(f"{place} is {wanted}, not {short(value)}")
        for index, item in enumerate(value):
            check(item, f"{place}[{index}]")

    return check_all


def row(*columns: Check) -> Check:
    """A list with one value per column."""

    def check(value: Any, place: str) -> None:
        list_of(anything, len(columns))(value, place)
        for index, (column, item) in enumerate(zip(columns, value)):
            column(item, f"{place}[{index}]")

    return check


def table(keys: Check, values: Check) -> Check:
    """An object whose names all mean the same kind of thing (slots, pads, parameters)."""

    def check(value: Any, place: str) -> None:
        if not isinstance(value, dict):
            raise SetError(f"{place} is an object, not {short(value)}")
        for name, item in value.items():
            keys(name, f"{place}: the name {name!r}")
            values(item, f'{place}["{name}"]')

    return check


def position(high: int) -> Check:
    """A name that is a number from 0 to `high`, as JSON writes the keys of objects."""

    def check(value: Any, place: str) -> None:
        if not (isinstance(value, str) and value.isdecimal() and int(value) <= high):
            raise SetError(f"{place} should be a whole number from 0 to {high}")

    return check


def anything(value: Any, place: str) -> None:
    """Every value will do."""


def record(fields: Callable[[], Dict[str, Check]], *needed: str) -> Check:
    """An object with these fields and no others. `fields` is called late, so that tables may name each other."""

    def check(value: Any, place: str) -> None:
        if not isinstance(value, dict):
            raise SetError(f"{place or 'a Set'} is an object, not {short(value)}")
        known = fields()
        for name, item in value.items():
            if name not in known:
                raise SetError(f"{join(place, name)}: there is no such field; there are {', '.join(known)}")
            known[name](item, join(place, name))
        for name in needed:
            if name not in value:
                raise SetError(f"{join(place, name)} is missing")

    return check


def join(place: str, name: str) -> str:
    return f"{place}.{name}" if place else name


def short(value: Any) -> str:
    shown = repr(value)
    return shown if len(shown) <= 60 else f"{shown[:60]} …"
