"""The two clocks a host can run on. Both count seconds from 0 and never go back."""

from __future__ import annotations

import time


class RealClock:
    """Time passes by itself."""

    virtual = False

    def __init__(self) -> None:
        self._origin = time.perf_counter()

    def now(self) -> float:
        return time.perf_counter() - self._origin


class VirtualClock:
    """Time passes only when somebody says so: a minute of music in a blink, the same each time."""

    virtual = True

    def __init__(self) -> None:
        self._now = 0.0

    def now(self) -> float:
        return self._now

    def advance_to(self, moment: float) -> None:
        """Moves on to `moment` (seconds); a moment already past changes nothing."""
        self._now = max(self._now, moment)
