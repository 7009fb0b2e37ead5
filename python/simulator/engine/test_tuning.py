"""Tuning systems: there is one while the Set is not tuned to twelve equal steps."""

import unittest

from simulator.engine.rehearsal import Rehearsal, exercises

# Fifths of 696.6 cents: meantone.
MEANTONE = [0.0, 76.0, 193.2, 310.3, 386.3, 503.4, 579.5, 696.6, 772.6, 889.7, 1006.8, 1082.9]


class Tuning(Rehearsal):
    @exercises("Song.tuning_system", "TuningSystem.canonical_parent", "TuningSystem.name", "TuningSystem.note_tunings")
    def test_one_that_the_user_loads_is_told_and_goes_away_with_twelve_equal_steps(self):
        heard = []
        self.song.add_tuning_system_listener(lambda: heard.append(self.song.tuning_system is not None))
        self.assertIsNone(self.song.tuning_system)
        self.simulation.user.tune(name="Meantone", note_tunings=tuple(MEANTONE))
        tuning = self.song.tuning_system
        self.assertEqual((tuning.name, tuning.note_tunings, tuning.canonical_parent), ("Meantone", MEANTONE, self.song))
        self.simulation.user.tune()
        self.assertEqual((self.song.tuning_system, heard), (None, [True, False]))

    @exercises("TuningSystem.number_of_notes_in_pseudo_octave", "TuningSystem.pseudo_octave_in_cents")
    def test_it_repeats_after_its_own_octave(self):
        self.simulation.user.tune(name="Bohlen-Pierce", note_tunings=tuple(146.3 * step for step in range(13)), pseudo_octave_in_cents=1901.955)
        tuning = self.song.tuning_system
        self.assertEqual((tuning.number_of_notes_in_pseudo_octave, tuning.pseudo_octave_in_cents), (13, 1901.955))

    @exercises("TuningSystem.name", "TuningSystem.note_tunings")
    def test_notes_are_tuned_in_cents_in_order_of_pitch(self):
        self.simulation.user.tune(name="Twelve")
        tuning = self.song.tuning_system
        self.changes(tuning, name="Meantone", note_tunings=MEANTONE)
        for wrong in (MEANTONE[:5], MEANTONE[::-1]):
            self.refuses("Invalid note tunings", lambda wrong=wrong: setattr(tuning, "note_tunings", wrong))
        self.song.undo()
        self.assertEqual(tuning.note_tunings[1], 100.0)

    @exercises("TuningSystem.lowest_note", "TuningSystem.highest_note", "TuningSystem.reference_pitch",
               "PitchClassAndOctave.index_in_octave", "PitchClassAndOctave.octave",
               "ReferencePitch.index_in_octave", "ReferencePitch.octave", "ReferencePitch.frequency")  # fmt: skip
    def test_its_range_and_the_note_that_gives_the_pitch_can_be_set(self):
        self.simulation.user.tune(name="Twelve")
        module, tuning = self.live("TuningSystem"), self.song.tuning_system
        concert = tuning.reference_pitch
        self.assertEqual((concert.index_in_octave, concert.octave, concert.frequency), (9, 3, 440.0))
        baroque = module.ReferencePitch(index_in_octave=9, octave=3, frequency=415.0)
        low, high = module.PitchClassAndOctave(4, 0), module.PitchClassAndOctave(index_in_octave=7, octave=5)
        self.changes(tuning, lowest_note=low, highest_note=high, reference_pitch=baroque)
        lowest, highest, pitch = tuning.lowest_note, tuning.highest_note, tuning.reference_pitch
        self.assertEqual([(note.index_in_octave, note.octave) for note in (lowest, highest)], [(4, 0), (7, 5)])
        self.assertEqual((pitch.index_in_octave, pitch.octave, pitch.frequency), (9, 3, 415.0))


if __name__ == "__main__":
    unittest.main()
