"""What playing clips do: groups that show it, notes that sound, meters that follow."""

import unittest

from simulator.engine.rehearsal import FOUR_KICKS, Rehearsal, band, clip


class Groups(Rehearsal):
    def setUp(self):
        super().setUp()
        drums = [{"kind": "midi", "name": name, "group": 0, "clips": {"0": clip()}} for name in ("Kick", "Snare")]
        self.open(band(tracks=[{"kind": "group", "name": "Drums"}, *drums, {"kind": "midi", "name": "Bass"}]))

    def test_a_group_slot_plays_the_clips_of_its_row(self):
        slot = self.slot(0, 0)
        self.assertTrue(slot.is_group_slot)
        self.assertTrue(slot.controls_other_clips)
        self.assertFalse(slot.has_clip)
        slot.fire()
        self.frame()
        self.assertEqual([self.song.tracks[track].playing_slot_index for track in (1, 2)], [0, 0])
        self.assertEqual(str(slot.playing_status), "started")

    def test_only_group_slots_tell_a_playing_status(self):
        self.slot(1, 0).fire()
        self.frame()
        self.assertEqual(self.slot(1, 0).playing_status, 0)
        self.assertEqual(self.slot(0, 0).playing_status, 1)

    def test_stopping_a_group_stops_its_tracks(self):
        self.slot(0, 0).fire()
        self.frame()
        self.song.tracks[0].stop_all_clips(False)
        self.assertFalse(self.clip(1, 0).is_playing)
        self.assertEqual(self.slot(0, 0).playing_status, 0)


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

    def test_meters_follow_the_notes_and_fall(self):
        track = self.song.tracks[0]
        self.clip().fire()
        self.frame()
        self.frame()
        loud = track.output_meter_level
        self.assertGreater(loud, 0.7)
        self.assertGreater(self.song.master_track.output_meter_level, 0.5)
        self.play(0.8)
        self.assertLess(track.output_meter_level, loud)

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
