"""How long each script held Live's main thread."""

from __future__ import annotations

from typing import Any, Dict


class Holds:
    """One script's use of the main thread: every call into it is a slot."""

    def __init__(self) -> None:
        self.slots = 0
        self.total = 0.0
        self.longest = 0.0
        self.longest_in = ""

    def add(self, entry: str, seconds: float) -> None:
        self.slots += 1
        self.total += seconds
        if seconds > self.longest:
            self.longest, self.longest_in = seconds, entry

    def summary(self) -> Dict[str, Any]:
        return {
            "slots": self.slots,
            "total_ms": round(self.total * 1000, 3),
            "longest_ms": round(self.longest * 1000, 3),
            "longest_in": self.longest_in,
        }
