"""What is done to notes once they are written: longer, louder, looser."""

from __future__ import annotations

from random import Random
from typing import Dict, Sequence

from .grooves import SIXTEENTH, Notes

_NATURAL = (0, 2, 4, 5, 7, 9, 11)
"""The white keys: A minor, the key of the demo Set."""


def join(*parts: Notes, length: float) -> Notes:
    """Parts one after another, each `length` beats long."""
    return [[pitch, start + index * length, *rest] for index, part in enumerate(parts) for pitch, start, *rest in part]


def octave(notes: Notes, octaves: int) -> Notes:
    return [[pitch + 12 * octaves, *rest] for pitch, *rest in notes]


def third_above(notes: Notes) -> Notes:
    """A second voice a third higher within the key."""
    return [[_two_steps_up(int(pitch)), start, length, velocity - 18.0] for pitch, start, length, velocity in notes]


def _two_steps_up(pitch: int) -> int:
    above = [candidate for candidate in range(pitch + 1, pitch + 6) if candidate % 12 in _NATURAL]
    return above[1]


def louder(notes: Notes, amount: float) -> Notes:
    """`amount` may be negative; velocities stay within 1 to 127."""
    return [[*rest, _velocity(velocity + amount)] for *rest, velocity in notes]


def swing(notes: Notes, amount: float, pitches: Sequence[int] = ()) -> Notes:
    """Delays every second sixteenth by `amount` beats, of these pitches only if any are named."""
    return [
        [pitch, start + amount, *rest]
        if _is_off_sixteenth(start) and (not pitches or pitch in pitches)
        else [pitch, start, *rest]
        for pitch, start, *rest in notes
    ]


def humanise(notes: Notes, seed: int, spread: float = 5.0) -> Notes:
    """Velocities wander by up to `spread`, the same way each time for the same seed."""
    chance = Random(seed)
    return [[*rest, _velocity(round(velocity + chance.uniform(-spread, spread)))] for *rest, velocity in notes]


def released(notes: Notes, length: float) -> Notes:
    """Lets go of every key in time: before it is struck again, and before the clip of `length` beats ends."""
    ends: Dict[float, float] = {}
    result = []
    for pitch, start, duration, velocity in sorted(notes, key=lambda note: -note[1]):
        end = min(start + duration, ends.get(pitch, length))
        ends[pitch] = start
        if end > start:
            result.append([pitch, start, end - start, velocity])
    return sorted(result)


def _velocity(value: float) -> float:
    return float(min(127.0, max(1.0, value)))


def _is_off_sixteenth(start: float) -> bool:
    return round(start / SIXTEENTH) % 2 == 1
