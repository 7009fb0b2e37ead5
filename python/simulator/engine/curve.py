"""Curves of envelopes: breakpoints in order of time, with lines between them that may be bent."""

from bisect import bisect_left, bisect_right
from typing import NamedTuple

LAST_BEAT = 1576800.0
OUT_OF_BOUNDS = "Range out of bounds."
HALVINGS = 24


class Coefficients(NamedTuple):
    """Two control points of the line to the next breakpoint, as fractions of its time and its rise."""

    x1: float = 0.5
    y1: float = 0.5
    x2: float = 0.5
    y2: float = 0.5


STRAIGHT = Coefficients()


class Breakpoint(NamedTuple):
    """Time in beats, value in the unit of the parameter's `value`."""

    time: float
    value: float
    control_coefficients: Coefficients = STRAIGHT


def check_range(*times):
    """Raises ValueError for a time that no Set reaches."""
    if not all(-LAST_BEAT <= time <= LAST_BEAT for time in times):
        raise ValueError(OUT_OF_BOUNDS)


def times_of(points):
    return [point.time for point in points]


def value_at(points, time):
    """The value at a time; where the curve jumps, the one before the jump. There has to be at least one breakpoint."""
    place = bisect_left(times_of(points), time)
    if place == len(points):
        return points[-1].value
    following = points[place]
    if place == 0 or following.time == time:
        return following.value
    before = points[place - 1]
    return before.value + (following.value - before.value) * rise(before.control_coefficients, (time - before.time) / (following.time - before.time))


def rise(bend, way):
    """How far a line has risen after a fraction of its time."""
    return way if bend == STRAIGHT else bezier(bend.y1, bend.y2, moment(bend, way))


def moment(bend, way):
    """Where on the Bezier curve that fraction of the time is reached, found by halving: time only goes forward."""
    low, high = 0.0, 1.0
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        low, high = (middle, high) if bezier(bend.x1, bend.x2, middle) < way else (low, middle)
    return high


def bezier(first, second, way):
    left = 1.0 - way
    return 3 * left * left * way * first + 3 * left * way * way * second + way**3


def within(points, start, end):
    """The breakpoints from `start` to `end`, both included."""
    times = times_of(points)
    return points[bisect_left(times, start) : bisect_right(times, end)]


def without(points, start, end):
    times = times_of(points)
    return points[: bisect_left(times, start)] + points[bisect_right(times, end) :]


def with_point(points, point):
    """A breakpoint at the time of another one comes behind it, so that the curve jumps there."""
    place = bisect_right(times_of(points), point.time)
    return (*points[:place], point, *points[place:])


def with_stretch(points, rest, stretch):
    """Puts breakpoints in the place of what the curve did during their time; outside it stays, with a jump at both ends.

    `rest` is the value of a curve that has no breakpoints yet.
    """
    start, end = stretch[0].time, stretch[-1].time
    before = value_at(points, start) if points else rest
    after = value_after(points, end) if points else rest
    times = times_of(points)
    head, tail = points[: bisect_left(times, start)], points[bisect_right(times, end) :]
    return (*head, Breakpoint(start, before), *stretch, Breakpoint(end, after), *tail)


def value_after(points, time):
    """Where the curve jumps, the value after the jump."""
    here = [point for point in points if point.time == time]
    return here[-1].value if here else value_at(points, time)
