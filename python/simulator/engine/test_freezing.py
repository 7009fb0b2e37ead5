"""Frozen tracks, and what a track costs. Only a hand in the window freezes one."""

import unittest

from simulator.engine.rehearsal import Rehearsal, exercises


class Freezing(Rehearsal):
    def setUp(self):
        super().setUp()
        self.track = self.song.tracks[0]
        self.freeze = self.simulation.user.freeze

    @exercises("Track.is_frozen")
    def test_freezing_and_unfreezing_is_told(self):
        heard = self.listen(self.track, "is_frozen")
        self.freeze(self.track)
        self.assertTrue(self.track.is_frozen)
        self.freeze(self.track, False)
        self.assertEqual((self.track.is_frozen, heard), (False, ["is_frozen"] * 2))

    def test_the_clips_of_a_frozen_track_play_and_none_are_added(self):
        self.freeze(self.track)
        self.clip().fire()
        self.start(0.5)
        self.assertEqual(self.played[0][:3], (0, 0x90, 36))
        self.refuses("Clips cannot be created on frozen tracks", lambda: self.slot(0, 3).create_clip(4.0))
        self.freeze(self.song.tracks[2])
        self.refuses("Clips cannot be created on frozen tracks", lambda: self.slot(2, 3).create_audio_clip("/samples/choir.wav"))

    def test_the_devices_of_a_frozen_track_stay_as_they_are(self):
        vocals = self.song.tracks[2]
        reverb = vocals.insert_device("Reverb")
        self.freeze(self.track)
        for function in (
            lambda: self.track.insert_device("Reverb"), lambda: self.track.delete_device(0), lambda: self.track.duplicate_device(0),
            lambda: self.song.move_device(reverb, self.track, 1),
        ):  # fmt: skip
            self.refuses("Devices of a frozen track cannot be changed", function)
        self.assertEqual((len(self.track.devices), len(vocals.devices)), (1, 1))

    @exercises("Track.performance_impact")
    def test_a_track_costs_more_with_every_device_that_is_on_and_nothing_while_frozen(self):
        heard = self.listen(self.track, "performance_impact")
        before = self.track.performance_impact
        reverb = self.track.insert_device("Reverb")
        self.assertEqual(self.track.performance_impact, 2 * before)
        reverb.parameters[0].value = 0.0
        self.assertEqual(self.track.performance_impact, before)
        self.freeze(self.track)
        self.assertEqual((self.track.performance_impact, heard), (0.0, ["performance_impact"] * 3))


if __name__ == "__main__":
    unittest.main()
