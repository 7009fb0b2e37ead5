"""The ranges of the table, checked before Live is asked.

Live raises for most values outside a range, but some it clamps, snaps or carries over: those
are passed on as they are, and what Live made of them is read back.
"""

from ..faults import Fault, quoted

# How the table describes what Live does outside the range → which ends are ours to refuse.
_REFUSED_ENDS = {
    None: ("min", "max"),
    "raise": ("min", "max"),
    "clamp-high/raise-negative": ("min",),
    "raised-to-min": ("max",),
}

# Live keeps parameters as 32 bit numbers, so an end that was read and written back may miss it by this much.
_ROUNDING = 1e-6


class Ranges:
    """Knows the enums of the table. `check` is for properties, `check_argument` for arguments."""

    def __init__(self, enums):
        # `count` only says how many members there are.
        self._enums = {
            name: {number: word for word, number in row["members"].items() if word != "count"} for name, row in enums.items()}

    def check(self, value, row, owner, place):
        """`value`, moved onto an end it misses by rounding only; `out-of-range` when it is outside."""
        if isinstance(value, bool) or not isinstance(value, (int, float)) or row.get("rangeUncertain"):
            return value
        if "allowed" in row:
            if value not in row["allowed"]:
                raise _outside(value, ", ".join(str(number) for number in row["allowed"]), place)
            return value
        value = _inside_ends(value, row, owner, place)
        self._check_enum(value, row, place)
        return value

    def check_argument(self, value, row, place):
        """An argument has no ends but may be of an enum, unless it is left to its default."""
        if isinstance(value, int) and value != row.get("default"):
            self._check_enum(value, row, place)
        return value

    def _check_enum(self, value, row, place):
        members = self._enums.get(row.get("enum"))
        if members is not None and value not in members:
            words = ", ".join("%d (%s)" % item for item in members.items())
            raise _outside(value, words, place)


def _inside_ends(value, row, owner, place):
    ends = _REFUSED_ENDS.get(row.get("outOfRange"), ())
    low = _end(row.get("min"), owner) if "min" in ends else None
    high = _end(row.get("max"), owner) if "max" in ends else None
    if low is not None and value < low:
        return _onto(value, low, row, owner, place)
    if high is not None and value > high:
        return _onto(value, high, row, owner, place)
    return value


def _onto(value, end, row, owner, place):
    if abs(value - end) <= _ROUNDING * max(1.0, abs(end)):
        return type(value)(end)
    low, high = _end(row.get("min"), owner), _end(row.get("max"), owner)
    if low is not None and high is not None:
        words = "%s to %s" % (quoted(low), quoted(high))
    else:
        words = "%s or more" % quoted(low) if high is None else "%s or less" % quoted(high)
    raise _outside(value, words + (" " + row["unit"] if "unit" in row else ""), place)


def _outside(value, words, place):
    return Fault("out-of-range", "%s takes %s, got %s" % (place.label, words, quoted(value)), path=place.path, value=value)


def _end(stated, owner):
    """An end of a range: a number, or `self.max`, which the object itself knows."""
    if isinstance(stated, str):
        return getattr(owner, stated[5:]) if stated.startswith("self.") else None
    return stated
