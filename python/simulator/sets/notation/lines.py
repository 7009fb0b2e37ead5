"""Single lines: basses that follow the chords, and melodies written out."""

from __future__ import annotations

from typing import List, Sequence

from .chords import Chord, placed
from .grooves import SIXTEENTH, Notes

_INTERVALS = {"r": 0, "t": 3, "T": 4, "f": 7, "s": 10, "o": 12}
_STEPS = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}


def bass_line(chords: Sequence[Chord], pattern: str) -> Notes:
    """A character per sixteenth of each bar: `r` root, `t`/`T` minor or major third, `f` fifth, `s` seventh,
    `o` octave, all above the chord's root; `-` holds the note before, `.` rests."""
    notes: Notes = []
    cells = pattern.replace(" ", "")
    for start, chord in placed(chords):
        for index in range(round(chord.beats / SIXTEENTH)):
            _bass_cell(notes, cells[index % len(cells)], chord.root, start + index * SIXTEENTH)
    return notes


def _bass_cell(notes: Notes, cell: str, root: int, beat: float) -> None:
    if cell == "-":
        notes[-1][2] += SIXTEENTH
    elif cell != ".":
        velocity = 112.0 if beat == int(beat) else 92.0
        notes.append([root + _INTERVALS[cell], beat, SIXTEENTH * 0.9, velocity])


def melody(written: str, velocity: float = 100.0) -> Notes:
    """Notes such as `A4/1.5` (pitch and beats, C3 being 60 as in Live) and rests such as `_/1`, one after another."""
    notes: List[List[float]] = []
    beat = 0.0
    for token in written.replace("|", " ").split():
        name, _, beats = token.partition("/")
        length = float(beats)
        if name != "_":
            lean = 8.0 if beat % 2 == 0 else 0.0
            notes.append([pitch_of(name), beat, length * 0.95, velocity + lean])
        beat += length
    return notes


def pitch_of(name: str) -> int:
    """`C3` is 60, `G#3` 68, `Bb2` 58."""
    sharp = {"#": 1, "b": -1}.get(name[1], 0)
    octave = int(name[2:] if sharp else name[1:])
    return _STEPS[name[0]] + sharp + 12 * (octave + 2)
