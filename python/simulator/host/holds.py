"""How long each script held Live's main thread."""

from __future__ import annotations

from typing import Any, Dict, List

_LOADING = ("import", "create_instance")


class Holds:
    """One script's use of the main thread: every call into it is a slot. Loading, during which Live shows its
    own progress, is kept apart, or it would hide the slots that people feel while they play."""

    def __init__(self) -> None:
        self._loading = 0.0
        self._entries: Dict[str, List[float]] = {}
        self._busiest = 0.0

    def add(self, entry: str, seconds: float, busy: float) -> None:
        """`busy` is the processor's time in it: what is missing was waited, or taken by other processes."""
        if entry in _LOADING:
            self._loading += seconds
            return
        held = self._entries.setdefault(entry, [0, 0.0, 0.0])
        held[0] += 1
        held[1] += seconds
        held[2] = max(held[2], seconds)
        self._busiest = max(self._busiest, busy)

    def forget(self) -> None:
        """Begins to count anew."""
        self._entries.clear()
        self._busiest = 0.0

    def summary(self) -> Dict[str, Any]:
        """Times in milliseconds; `entries` tells the same for each entry point."""
        entries = {name: _told(*held) for name, held in self._entries.items()}
        longest_in = max(entries, key=lambda name: entries[name]["longest_ms"], default="")
        return {
            "slots": sum(held["slots"] for held in entries.values()),
            "total_ms": round(sum(held["total_ms"] for held in entries.values()), 3),
            "longest_ms": entries[longest_in]["longest_ms"] if longest_in else 0.0,
            "longest_in": longest_in,
            "busiest_ms": round(self._busiest * 1000, 3),
            "load_ms": round(self._loading * 1000, 3),
            "entries": entries,
        }


def _told(slots: float, total: float, longest: float) -> Dict[str, Any]:
    return {"slots": int(slots), "total_ms": round(total * 1000, 3), "longest_ms": round(longest * 1000, 3)}
