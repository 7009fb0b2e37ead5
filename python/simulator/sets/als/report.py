"""What a file holds that the Set opened from it does not."""

from __future__ import annotations

from typing import Dict, List, NamedTuple, Tuple

_MOST = 200
"""Entries told apart; the rest are counted together."""

_LONGEST = 200
"""Characters of a name in the file that are told."""


class Unknown(NamedTuple):
    place: str
    """Where in the Set: `tracks[1] 'Bass'`; empty for the Set itself"""
    what: str
    """What was left out, in words: `arrangement clips`"""
    count: int

    def __str__(self) -> str:
        amount = f"{self.count} × {self.what}" if self.count > 1 else self.what
        return f"{self.place}: {amount}" if self.place else amount


class Report:
    """`live` is who wrote the file ("Ableton Live 12.3.2"); `unknown` is what could not be carried over."""

    def __init__(self) -> None:
        self.live = ""
        self._counts: Dict[Tuple[str, str], int] = {}
        self._more = 0

    def miss(self, place: str, what: str, count: int = 1) -> None:
        key = (_cut(place), _cut(what))
        if key not in self._counts and len(self._counts) >= _MOST:
            self._more += count
        elif count:
            self._counts[key] = self._counts.get(key, 0) + count

    @property
    def unknown(self) -> List[Unknown]:
        found = [Unknown(place, what, count) for (place, what), count in self._counts.items()]
        return [*found, Unknown("", "further things", self._more)] if self._more else found

    def lines(self, most: int = 12) -> List[str]:
        """For people: who wrote the file, and what of it is not there, cut after `most` lines."""
        unknown = self.unknown
        if not unknown:
            return []
        rest = len(unknown) - most
        told = [f"  {entry}" for entry in unknown[:most]] + ([f"  … and {rest} more"] if rest > 0 else [])
        return [f"not simulated of this file ({self.live or 'writer unknown'}):", *told]


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]} …"
