"""The front door: descriptions, timers, time."""

import copy
import unittest

from simulator.engine import DescriptionError
from simulator.engine.rehearsal import Rehearsal, band, exercises


class Descriptions(Rehearsal):
    def wrong(self, text, **changes):
        description = copy.deepcopy(band())
        description.update(changes)
        self.refuses(text, lambda: self.simulation.load(description), DescriptionError)

    def test_an_unknown_field_is_named(self):
        self.wrong("unknown field 'tmepo'", tmepo=120)
        self.wrong("tracks[0]: unknown field 'volume'", tracks=[{"kind": "midi", "volume": 1}])

    def test_what_is_wrong_is_said_with_its_place(self):
        self.wrong("tracks[0]: \"kind\" must be", tracks=[{"kind": "mdii"}])
        self.wrong("there is no stock device called 'Oprator'", tracks=[{"kind": "midi", "devices": [{"device": "Oprator"}]}])
        self.wrong("has no parameter 'Cutof'", tracks=[{"kind": "midi", "devices": [{"device": "Operator", "parameters": {"Cutof": 1}}]}])
        self.wrong("there is no scene 9", tracks=[{"kind": "midi", "clips": {"9": {"length": 1}}}])
        self.wrong('"format" must be 1', format=2)

    def test_a_wrong_description_leaves_the_set_alone(self):
        track = self.song.tracks[0]
        self.wrong("unknown field", colour=1)
        self.assertEqual(track.name, "Bass")

    def test_mixer_values_are_given_in_musical_units(self):
        self.open(band(tracks=[{"kind": "midi", "volume_db": -6.0, "panning": -0.5, "sends": [0.5], "mute": True, "arm": True}]))
        track = self.song.tracks[0]
        mixer = track.mixer_device
        self.assertEqual([str(parameter) for parameter in (mixer.volume, mixer.panning, mixer.sends[0])], ["-6.0 dB", "25L", "-20.0 dB"])
        self.assertEqual((track.mute, track.arm, mixer.track_activator.value), (True, True, 0.0))

    def test_nothing_is_to_undo_in_a_fresh_set(self):
        self.assertEqual(self.song.undo(), "")

    @exercises("Scene.tempo", "Scene.time_signature_numerator", "Scene.time_signature_denominator")
    def test_scenes_carry_tempo_and_signature(self):
        self.open(band(scenes=[{"tempo": 90, "signature": [6, 8]}]  + [{}] * 3))
        scene = self.song.scenes[0]
        self.assertEqual((scene.tempo, scene.time_signature_numerator, scene.time_signature_denominator), (90.0, 6, 8))


class Timers(Rehearsal):
    def setUp(self):
        super().setUp()
        self.calls, self.failures = [], []

    def timer(self, interval, repeat=True, callback=None):
        timer = self.live("Base").Timer(callback=callback or (lambda: self.calls.append(self.now)), interval=interval, repeat=repeat)
        timer.start()
        return timer

    def pass_frames(self, count):
        for _ in range(count):
            self.now += 1 / 60
            self.simulation.timers.fire(self.now, lambda timer, failure: self.failures.append(str(failure)))

    @exercises("Timer.start")
    def test_a_timer_is_called_at_most_once_per_frame(self):
        self.timer(1)
        self.pass_frames(6)
        self.assertEqual(len(self.calls), 6)

    def test_a_slower_timer_waits_its_interval(self):
        self.timer(100)
        self.pass_frames(12)
        self.assertEqual(len(self.calls), 2)

    @exercises("Timer.running")
    def test_a_timer_that_does_not_repeat_is_called_once(self):
        timer = self.timer(10, repeat=False)
        self.pass_frames(5)
        self.assertEqual((len(self.calls), timer.running), (1, False))

    def test_an_exception_stops_its_timer_and_is_reported(self):
        timer = self.timer(1, callback=lambda: 1 / 0)
        self.pass_frames(3)
        self.assertEqual((self.failures, timer.running), (["division by zero"], False))

    @exercises("Timer.stop")
    def test_a_timer_can_stop_another_one_in_the_same_frame(self):
        timers = []
        timers.append(self.timer(1, callback=lambda: timers[1].stop()))
        timers.append(self.timer(1))
        self.pass_frames(2)
        self.assertEqual(self.calls, [])

    @exercises("Timer.restart")
    def test_a_restarted_timer_waits_anew(self):
        timer = self.timer(50)
        self.pass_frames(2)
        timer.restart()
        self.pass_frames(2)
        self.assertEqual(self.calls, [])
        self.pass_frames(2)
        self.assertEqual(len(self.calls), 1)


if __name__ == "__main__":
    unittest.main()
