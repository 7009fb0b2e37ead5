"""The ranges of the table, checked before Live is asked.

Live raises for most values outside a range, but some it clamps, snaps or carries over: those
are passed on as they are, and what Live made of them is read back.
"""

from ..faults import Fault, quoted

# How the table describes what Live does outside the range → which ends are ours to refuse.
_REFUSED_ENDS = {
    None: ("min", "max"),
    "raise": ("min", "max"),
    "snap": ("min", "max"),
    "clamp-high/raise-negative": ("min",),
}

# Live keeps parameters as 32 bit numbers, so an end that was read and written back may miss it by this much.
_ROUNDING = 1e-6


def check_range(value, row, owner, path):
    """`value`, moved onto an end it misses by rounding only; `out-of-range` when it is outside."""
    if isinstance(value, bool) or not isinstance(value, (int, float)) or row.get("rangeUncertain"):
        return value
    ends = _REFUSED_ENDS.get(row.get("outOfRange"), ())
    low = _end(row.get("min"), owner) if "min" in ends else None
    high = _end(row.get("max"), owner) if "max" in ends else None
    if low is not None and value < low:
        return _onto(value, low, row, owner, path)
    if high is not None and value > high:
        return _onto(value, high, row, owner, path)
    return value


def _onto(value, end, row, owner, path):
    if abs(value - end) <= _ROUNDING * max(1.0, abs(end)):
        return end
    unit = " " + row["unit"] if "unit" in row else ""
    message = "%s takes %s to %s%s, got %s" % (
        path, _shown(row.get("min"), owner), _shown(row.get("max"), owner), unit, quoted(value))
    raise Fault("out-of-range", message, path=path, value=value)


def _end(stated, owner):
    """An end of a range: a number, or `self.max`, which the object itself knows."""
    if isinstance(stated, str):
        return getattr(owner, stated[5:]) if stated.startswith("self.") else None
    return stated


def _shown(stated, owner):
    end = _end(stated, owner)
    return "any number" if end is None else quoted(end)
