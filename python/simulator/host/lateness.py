"""How late Live's main thread comes to its frames and ticks, besides what this machine adds of its own."""

from __future__ import annotations

import math
import random
from typing import NamedTuple, Optional

DEFAULT_SEED = 1
_MOST_JITTER = 1000.0
_LONGEST_DRAWING = 60_000.0


class Drawing(NamedTuple):
    """A GUI that is drawing: so long at a time, and so often. Both are seconds."""

    lasts: float = 0.04
    every: float = 0.25


class Lateness:
    """Every frame and tick comes up to `jitter` seconds late, evenly spread and the same for the same seed. While the
    GUI is drawing none comes at all: those that fall due meanwhile are one, at its end."""

    def __init__(self, jitter: float = 0.0, drawing: Optional[Drawing] = None, seed: int = DEFAULT_SEED) -> None:
        self._jitter, self._drawing = jitter, drawing
        self._seed = seed
        self._origin = 0.0

    def beginning(self, origin: float, grid: int) -> Late:
        """The lateness of one grid of moments, counted from `origin` on."""
        self._origin = origin
        return Late(self, random.Random(f"{self._seed}/{grid}"))

    def drawing_until(self, now: float) -> float:
        """When the GUI will have finished drawing; `now` when it is not drawing."""
        if self._drawing is None:
            return now
        lasts, every = self._drawing
        # Each stretch stands at the end of its period, so that nothing is late at the very beginning.
        end = self._origin + (math.floor((now - self._origin) / every) + 1) * every
        return end if end - lasts < now else now

    def draws_next(self, now: float) -> float:
        """When the GUI will begin to draw, if it is not drawing now; never, if it never does."""
        if self._drawing is None:
            return math.inf
        lasts, every = self._drawing
        return self._origin + (math.floor((now - self._origin) / every) + 1) * every - lasts

    def spread(self, chance: random.Random) -> float:
        return chance.random() * self._jitter if self._jitter else 0.0


class Late:
    """Moments of one grid, as they really come."""

    def __init__(self, lateness: Lateness, chance: random.Random) -> None:
        self._lateness, self._chance = lateness, chance

    def __call__(self, moment: float) -> float:
        """Called once for each moment, in order."""
        return self._lateness.drawing_until(moment + self._lateness.spread(self._chance))


def read_jitter(text: str) -> float:
    """Milliseconds as text → seconds. Raises ValueError."""
    milliseconds = _number(text)
    if milliseconds is None or not 0 <= milliseconds <= _MOST_JITTER:
        raise ValueError(f"jitter is a number of milliseconds from 0 to {_MOST_JITTER:.0f}, not {text!r}")
    return milliseconds / 1000


def read_drawing(text: str) -> Drawing:
    """`MS[:EVERY]` in milliseconds → how long and how often the GUI draws. Raises ValueError."""
    lasts_text, _, every_text = text.partition(":")
    lasts, every = _number(lasts_text), _number(every_text) if every_text else Drawing().every * 1000
    if lasts is None or every is None or not 0 < lasts < every <= _LONGEST_DRAWING:
        raise ValueError(
            f"busy is MS[:EVERY] in milliseconds, the first less than the second (40:250 is drawing for 40 ms four times "
            f"a second; EVERY is 250 unless given, and at most {_LONGEST_DRAWING:.0f}), not {text!r}"
        )
    return Drawing(lasts / 1000, every / 1000)


def _number(text: str) -> Optional[float]:
    try:
        return float(text)
    except ValueError:
        return None
