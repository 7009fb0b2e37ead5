"""Who has a control: of those who claim it, the one with the highest priority; among equals, the last who came."""

from __future__ import annotations

from typing import Any, List, Optional, Tuple


class Claims:
    """The claims to one control. A claimant is told by `received(control)` and `lost(control)`."""

    def __init__(self, control: Any) -> None:
        self._control = control
        self._claims: List[Tuple[float, Any]] = []
        self.owner: Optional[Any] = None

    @property
    def priority(self) -> float:
        """That of the owner."""
        return next((priority for priority, claimant in self._claims if claimant is self.owner), 0.0)

    def grab(self, claimant: Any, priority: Optional[float] = None) -> None:
        self._forget(claimant)
        self._claims.append((0.0 if priority is None else float(priority), claimant))
        self._decide()

    def release(self, claimant: Any) -> None:
        self._forget(claimant)
        self._decide()

    def _forget(self, claimant: Any) -> None:
        self._claims = [entry for entry in self._claims if entry[1] is not claimant]

    def _decide(self) -> None:
        best: Optional[Any] = None
        highest = float("-inf")
        for priority, claimant in self._claims:
            if priority >= highest:
                highest, best = priority, claimant
        if best is self.owner:
            return
        former, self.owner = self.owner, best
        if former is not None:
            former.lost(self._control)
        if best is not None:
            best.received(self._control)
