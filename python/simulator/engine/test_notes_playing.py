"""What notes of a playing clip sound like: chance, velocities, grooves; and how fast keys are let go."""

import unittest

from simulator.engine.rehearsal import Rehearsal, clip, exercises

NOTE_ON, NOTE_OFF = 0x90, 0x80
SIXTEENTHS = [[60, number / 4, 0.125, 100] for number in range(16)]
GROOVE_SIXTEENTHS, GROOVE_EIGHTHS = 3, 1


class Stage(Rehearsal):
    def setUp(self):
        super().setUp()
        self.open({"format": 1, "tracks": [{"kind": "midi", "clips": {"0": clip(notes=SIXTEENTHS)}}]})
        self.sounds = []
        self.simulation.midi_out = lambda track, midi, beat: self.sounds.append((midi[0], midi[2], round(beat, 4)))

    def sound(self, beats=3.99):
        self.clip().fire()
        self.play(beats)

    def edit(self, **fields):
        notes = self.clip().get_all_notes_extended()
        for note in notes:
            for name, value in fields.items():
                setattr(note, name, value)
        self.clip().apply_note_modifications(notes)

    def velocities(self, status=NOTE_ON):
        return [velocity for kind, velocity, _ in self.sounds if kind == status]

    def beats(self):
        return [beat for kind, _, beat in self.sounds if kind == NOTE_ON]


class Chance(Stage):
    @exercises("MidiNote.probability")
    def test_a_note_sounds_as_often_as_it_is_likely(self):
        self.edit(probability=0.5)
        self.sound(40.0)
        self.assertTrue(50 < len(self.beats()) < 110, len(self.beats()))
        self.edit(probability=0.0)
        self.sounds.clear()
        self.play(8.0)
        self.assertEqual(self.beats(), [])

    @exercises("MidiNote.velocity_deviation")
    def test_velocities_stray_as_far_as_their_deviation(self):
        self.edit(velocity_deviation=-40.0)
        self.sound()
        self.assertTrue(all(60 <= velocity <= 100 for velocity in self.velocities()), self.velocities())
        self.assertGreater(len(set(self.velocities())), 8)

    @exercises("MidiNote.mute")
    def test_muted_notes_are_silent(self):
        self.edit(mute=True)
        self.sound()
        self.assertEqual(self.sounds, [])

    @exercises("MidiNote.velocity", "MidiNote.release_velocity")
    def test_a_note_begins_and_ends_as_fast_as_it_says(self):
        self.edit(velocity=33.0, release_velocity=99.0)
        self.sound()
        self.assertEqual((set(self.velocities()), set(self.velocities(NOTE_OFF))), ({33}, {99}))

    @exercises("MidiNote.release_velocity")
    def test_how_fast_a_key_was_let_go_is_recorded(self):
        self.song.tracks[0].arm = True
        self.song.create_scene(-1)
        self.slot(0, 1).fire()
        self.frame()
        for up in ((NOTE_OFF, 72, 20), (NOTE_ON, 72, 0)):
            self.simulation.play_in(bytes((NOTE_ON, 72, 100)), self.now)
            self.play(0.5)
            self.simulation.play_in(bytes(up), self.now)
            self.play(0.5)
        self.assertEqual([note.release_velocity for note in self.clip(0, 1).get_all_notes_extended()], [20.0, 64.0])


class Grooves(Stage):
    def setUp(self):
        super().setUp()
        self.heard = []
        self.clip().add_groove_listener(lambda: self.heard.append(self.clip().groove.name))
        self.pool("Swing 16ths 75")

    def pool(self, name):
        self.simulation.document.song.groove_pool.add(name)
        self.groove = self.song.groove_pool.grooves[-1]

    @exercises("Clip.groove", "Clip.has_groove")
    def test_a_clip_takes_a_groove_of_the_pool_and_cannot_give_it_back(self):
        self.assertEqual((self.clip().groove, self.clip().has_groove), (None, False))
        self.clip().groove = self.groove
        self.assertEqual((self.clip().groove, self.clip().has_groove, self.heard), (self.groove, True, ["Swing 16ths 75"]))
        self.refuses("None.None(Clip, NoneType)", lambda: setattr(self.clip(), "groove", None), TypeError)

    @exercises("Clip.groove", "Groove.timing_amount", "Song.groove_amount")
    def test_every_second_sixteenth_comes_late_and_the_notes_stay_where_they_are(self):
        self.clip().groove = self.groove
        self.groove.timing_amount = 100.0
        self.song.groove_amount = 1.0
        self.sound(1.0)
        self.assertEqual(self.beats()[:4], [0.0, 0.375, 0.5, 0.875])
        self.assertEqual([note.start_time for note in self.clip().get_all_notes_extended()][:2], [0.0, 0.25])
        self.song.groove_amount = 0.5
        self.sounds.clear()
        self.play(1.0)
        self.assertEqual(self.beats()[:4], [1.0, 1.3125, 1.5, 1.8125])
        self.groove.timing_amount = 0.0
        self.sounds.clear()
        self.play(1.0)
        self.assertEqual(self.beats()[:4], [2.0, 2.25, 2.5, 2.75])

    @exercises("Groove.base")
    def test_the_base_says_what_an_off_beat_is(self):
        self.clip().groove, self.groove.base = self.groove, GROOVE_EIGHTHS
        self.edit(start_time=0.5)
        self.sound()
        self.assertEqual(self.beats(), [0.75])

    @exercises("Groove.quantization_amount")
    def test_notes_are_drawn_to_the_base_first(self):
        self.clip().groove, self.groove.quantization_amount = self.groove, 50.0
        self.edit(start_time=0.6)
        self.sound()
        self.assertEqual(self.beats(), [0.55])

    @exercises("Groove.random_amount")
    def test_chance_moves_them_by_a_little(self):
        self.clip().groove, self.groove.random_amount = self.groove, 100.0
        self.groove.timing_amount = 0.0
        self.sound()
        strays = [abs(beat - number / 4) for number, beat in enumerate(self.beats())]
        self.assertTrue(0.01 < max(strays) <= 0.0625, strays)

    @exercises("Groove.name")
    def test_a_groove_without_a_number_is_straight(self):
        self.groove.name = "Human"
        self.clip().groove = self.groove
        self.sound(1.0)
        self.assertEqual(self.beats()[:4], [0.0, 0.25, 0.5, 0.75])


if __name__ == "__main__":
    unittest.main()
