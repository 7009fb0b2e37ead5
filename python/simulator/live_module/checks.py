"""Converters from what a script passes to what Live stores, one per declared type of the API table.

A converter returns the value to store, or REFUSED when Boost.Python would find no matching signature. Names of LOM classes
are resolved through `kinds` (name -> proxy class), so that the caller gets engine nodes and never proxies.
"""

import math

REFUSED = object()
INT_RANGE = (-(2**31), 2**31 - 1)


def to_bool(value):
    return bool(value) if isinstance(value, int) else REFUSED


def to_int(value):
    if not isinstance(value, int):
        return REFUSED
    if not INT_RANGE[0] <= value <= INT_RANGE[1]:
        raise OverflowError("bad numeric conversion: {} overflow".format("positive" if value > 0 else "negative"))
    return int(value)


def to_float(value):
    return float(value) if isinstance(value, (int, float)) else REFUSED


def to_str(value):
    return str(value) if isinstance(value, str) else REFUSED


def to_any(value):
    return value


def to_callable(value):
    return value if callable(value) else REFUSED


def to_tuple(value):
    return tuple(value) if isinstance(value, (tuple, list)) else REFUSED


def to_none(value):
    return None if value is None else REFUSED


SCALARS = {
    "bool": to_bool, "int": to_int, "float": to_float, "str": to_str, "any": to_any, "callable": to_callable, "None": to_none,
    "tuple": to_tuple,
}  # fmt: skip


def is_finite(value):
    return not isinstance(value, float) or math.isfinite(value)


def of_class(name, kinds):
    """Accepts a proxy of a class and unwraps it; a value type is passed as it is. Looked up late: classes refer to each other."""

    def convert(value):
        return getattr(value, "_node", value) if isinstance(value, kinds[name]) else REFUSED

    return convert


def one_of(converters):
    def convert(value):
        for converter in converters:
            converted = converter(value)
            if converted is not REFUSED:
                return converted
        return REFUSED

    return convert


def each(converter):
    """Any iterable but a string, every element converted."""

    def convert(values):
        if isinstance(values, str) or not hasattr(values, "__iter__"):
            return REFUSED
        converted = tuple(converter(value) for value in values)
        return REFUSED if any(value is REFUSED for value in converted) else converted

    return convert


def enum_of(cls):
    """A plain int becomes the named member, for properties that Live hands out as enum instances."""

    def convert(value):
        number = to_int(value)
        return REFUSED if number is REFUSED else cls.values.get(number, number)

    return convert


def converter_for(declared, kinds, enum=None):
    """The converter of a declared type such as "float", "Track | Chain", "Iterable[int]" or "list[str]"."""
    if enum is not None:
        return enum_of(enum)
    if declared in SCALARS:
        return SCALARS[declared]
    if declared.startswith(("Iterable[", "list[", "tuple[")):
        inner = declared[declared.index("[") + 1 : -1]
        plain = inner.split(",")[0] if "[" not in inner else "any"
        return each(converter_for("any" if plain == "object" else plain, kinds))
    if " | " in declared:
        return one_of([converter_for(part, kinds) for part in declared.split(" | ")])
    return of_class(declared, kinds)
