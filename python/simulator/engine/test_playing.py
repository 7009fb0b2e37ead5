"""What playing clips sound like. Their slots are in test_slots.py, meters in test_meters.py."""

import unittest

from simulator.engine.rehearsal import FOUR_KICKS, Rehearsal


class Sound(Rehearsal):
    def test_playing_clips_emit_their_notes_at_their_beats(self):
        self.clip().fire()
        self.frame()
        self.play(4.2)
        ons = [event for event in self.played if event[1] == 0x90]
        self.assertEqual(ons, [(0, 0x90, 36, beat) for beat in (0.0, 1.0, 2.0, 3.0, 4.0)])

    def test_every_note_that_began_ends_also_when_the_clip_is_stopped(self):
        self.clip().fire()
        self.frame()
        self.play(1.2)
        self.song.stop_all_clips(False)
        self.frame()
        ons = sum(event[1] == 0x90 for event in self.played)
        self.assertEqual(ons, sum(event[1] == 0x80 for event in self.played))
        self.assertEqual(ons, 2)

    def test_muted_tracks_and_muted_clips_are_silent(self):
        self.song.tracks[0].mute = True
        self.clip(1).muted = True
        self.song.scenes[0].fire()
        self.frame()
        self.play(2.0)
        self.assertEqual(self.played, [])

    def test_the_same_set_plays_the_same_twice(self):
        runs = []
        for _ in range(2):
            self.setUp()
            self.song.scenes[0].fire()
            self.play(8.0)
            runs.append((self.played, self.song.tracks[2].output_meter_level))
        self.assertEqual(runs[0], runs[1])
        self.assertGreater(len(runs[0][0]), len(FOUR_KICKS))


if __name__ == "__main__":
    unittest.main()
