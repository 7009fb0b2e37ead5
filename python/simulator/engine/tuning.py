"""Tuning systems: what a Set has while it is not tuned to twelve equal steps."""

from typing import NamedTuple

from .evidence import guessed, measured
from .node import Node

OCTAVE = 1200.0


class PitchRecord(NamedTuple):
    index_in_octave: int
    octave: int


class ReferenceRecord(NamedTuple):
    index_in_octave: int
    octave: int
    frequency: float


class TuningSystem(Node):
    lom = "TuningSystem"
    name = "12-TET"
    pseudo_octave_in_cents = OCTAVE
    note_tunings = tuple(100.0 * step for step in range(12))
    lowest_note, highest_note = PitchRecord(0, -2), PitchRecord(7, 8)
    reference_pitch = ReferenceRecord(9, 3, 440.0)

    @property
    def number_of_notes_in_pseudo_octave(self):
        return len(self.note_tunings)

    @guessed("Tuning: as many notes as there are have to be tuned, none below the one before it.")
    def set_note_tunings(self, cents):
        if len(cents) != len(self.note_tunings) or list(cents) != sorted(cents):
            raise RuntimeError("Invalid note tunings")
        self.put("note_tunings", tuple(cents))


measured("Tuning: there is no tuning system while the Set has twelve equal steps.")
