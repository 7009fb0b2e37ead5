"""When the next frame or tick is due."""

from __future__ import annotations

import math
from typing import Callable

FRAME = 1 / 60
"""Seconds between two GUI frames of Live, each of which serves a timer at most once."""

TICK = 0.1
"""Seconds between two display ticks (`update_display`)."""

_ROUNDING = 1e-9
"""Sums of sixtieths and of tenths meet only nearly; a moment this close counts as reached."""


def _in_time(moment: float) -> float:
    return moment


class Grid:
    """Moments at `origin + n * period`, each as late as `late` says of it. A moment that was missed is not made up for:
    the next one is the first that still lies ahead, so lateness never adds up to drift."""

    def __init__(self, period: float, origin: float, late: Callable[[float], float] = _in_time) -> None:
        self._period = period
        self._origin = origin
        self._late = late
        self.missed = 0
        self._expect(1)

    def _expect(self, index: int) -> None:
        self._index = index
        self.next = self._late(self._origin + index * self._period)

    def take(self, now: float) -> bool:
        """True once per moment reached; moves on to the first moment after `now`."""
        if now + _ROUNDING < self.next:
            return False
        reached = math.floor((now + _ROUNDING - self._origin) / self._period)
        self.missed += reached - self._index
        self._expect(reached + 1)
        return True
