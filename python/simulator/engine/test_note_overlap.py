"""Live's rule that notes of equal pitch never overlap."""

import random
import unittest

from simulator.engine.notes import Note, place
from simulator.engine.rehearsal import Rehearsal, exercises


class Overlap(unittest.TestCase):
    def lay(self, *notes):
        return [(note.note_id, note.start_time, note.duration) for note in place((), [Note(number, 60, *times) for number, times in enumerate(notes, 1)])]

    def test_a_later_note_shortens_the_one_it_starts_in(self):
        self.assertEqual(self.lay((0.0, 2.0), (1.0, 2.0)), [(1, 0.0, 1.0), (2, 1.0, 2.0)])

    def test_a_later_note_replaces_one_with_the_same_start(self):
        self.assertEqual(self.lay((0.0, 2.0), (0.0, 1.0)), [(2, 0.0, 1.0)])

    def test_a_later_note_swallows_those_that_start_under_it(self):
        self.assertEqual(self.lay((1.0, 0.5), (2.0, 4.0), (0.0, 3.0)), [(3, 0.0, 3.0)])

    def test_notes_of_equal_pitch_never_overlap(self):
        chance = random.Random(4)
        for _ in range(50):
            notes = [Note(i, chance.randrange(60, 63), chance.randrange(16) / 4, chance.randrange(1, 9) / 4) for i in range(20)]
            laid = place((), notes)
            for pitch in range(60, 63):
                line = [note for note in laid if note.pitch == pitch]
                self.assertTrue(all(one.end <= other.start_time for one, other in zip(line, line[1:])))


class InAClip(Rehearsal):
    @exercises("Clip.add_new_notes", "Clip.get_all_notes_extended")
    def test_only_ids_of_notes_that_survive_are_answered(self):
        note, clip = self.live("Clip").MidiNoteSpecification, self.slot(3, 0).create_clip(4.0)
        ids = clip.add_new_notes([note(60, 1.0, 0.5), note(60, 0.0, 2.0), note(62, 1.0, 0.5)])
        self.assertEqual([left.note_id for left in clip.get_all_notes_extended()], list(ids))
        self.assertEqual([(left.pitch, left.start_time) for left in clip.get_all_notes_extended()], [(60, 0.0), (62, 1.0)])

    @exercises("Clip.set_notes")
    def test_a_note_laid_over_the_end_of_another_shortens_it(self):
        clip = self.clip()
        clip.set_notes(((36, 0.25, 0.5, 80, False),))
        self.assertEqual(clip.get_notes(0.0, 36, 1.0, 1), ((36, 0.0, 0.25, 100.0, False), (36, 0.25, 0.5, 80.0, False)))


if __name__ == "__main__":
    unittest.main()
