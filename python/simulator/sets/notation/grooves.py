"""Drum grids: a character per sixteenth."""

from __future__ import annotations

from typing import Dict, Iterator, List, NamedTuple

Notes = List[List[float]]

SIXTEENTH = 0.25

_VELOCITIES = {"X": 120.0, "x": 100.0, "o": 76.0, "g": 44.0}
_SPACING = " |"


class Step(NamedTuple):
    start: float
    velocity: float


def steps(pattern: str) -> Iterator[Step]:
    """`X` accent, `x` stroke, `o` soft, `g` ghost, `.` rest; spaces and bar lines are for the eye."""
    characters = [character for character in pattern if character not in _SPACING]
    for index, character in enumerate(characters):
        if character != ".":
            yield Step(index * SIXTEENTH, _VELOCITIES[character])


def groove(voices: Dict[int, str], bars: int) -> Notes:
    """One pattern per pad, each repeated until `bars` bars of four beats are full."""
    length = bars * 4.0
    notes: Notes = []
    for pitch, pattern in voices.items():
        span = SIXTEENTH * sum(character not in _SPACING for character in pattern)
        for turn in range(round(length / span)):
            notes += [[pitch, turn * span + step.start, SIXTEENTH, step.velocity] for step in steps(pattern)]
    return sorted(note for note in notes if note[1] < length)
