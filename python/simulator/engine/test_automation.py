"""Automation: playing clips move parameters, hands override them, gestures are recorded."""

import unittest

from simulator.engine.rehearsal import Rehearsal, exercises

NONE, PLAYING, OVERRIDDEN = 0, 1, 2


class Stage(Rehearsal):
    def setUp(self):
        super().setUp()
        self.song.clip_trigger_quantization = 0
        self.mixer = self.song.tracks[0].mixer_device
        self.volume = self.mixer.volume

    def automate(self, parameter, *steps):
        envelope = self.clip().create_automation_envelope(parameter)
        for step in steps:
            envelope.insert_step(*step)
        return envelope

    def launch(self, track=0, scene=0):
        self.clip(track, scene).fire()
        self.frame()


class Playing(Stage):
    @exercises("DeviceParameter.value", "DeviceParameter.automation_state")
    def test_a_playing_clip_moves_the_parameter(self):
        heard = []
        self.volume.add_value_listener(lambda: heard.append(self.volume.value))
        self.volume.add_automation_state_listener(lambda: heard.append(self.volume.automation_state))
        self.automate(self.volume, (0.0, 2.0, 0.25), (2.0, 2.0, 0.5))
        self.assertEqual(self.volume.automation_state, NONE)
        self.launch()
        self.play(1.0)
        self.assertEqual((self.volume.value, self.volume.automation_state), (0.25, PLAYING))
        self.play(2.0)
        self.assertEqual(self.volume.value, 0.5)
        self.assertEqual(heard, [PLAYING, 0.25, 0.5])

    def test_the_last_value_stays_when_the_clip_stops(self):
        self.automate(self.volume, (0.0, 4.0, 0.25))
        self.launch()
        self.play(1.0)
        self.song.tracks[0].stop_all_clips()
        self.frame()
        self.assertEqual((self.volume.value, self.volume.automation_state), (0.25, NONE))

    def test_switches_of_tracks_and_devices_are_moved_too(self):
        device = self.song.tracks[0].devices[0]
        heard = []
        device.add_is_active_listener(lambda: heard.append(device.is_active))
        self.automate(device.parameters[0], (1.0, 2.0, 0.0))
        self.automate(self.mixer.track_activator, (1.0, 2.0, 0.0))
        self.launch()
        self.play(1.5)
        self.assertEqual((device.is_active, self.song.tracks[0].mute, heard), (False, True, [False]))
        self.play(2.0)
        self.assertEqual((device.is_active, self.song.tracks[0].mute), (True, False))

    def test_deleting_the_device_while_it_is_moved_is_no_trouble(self):
        self.automate(self.song.tracks[0].devices[0].parameters[3], (0.0, 4.0, 0.5))
        self.launch()
        self.song.tracks[0].delete_device(0)
        self.play(1.0)
        self.assertTrue(self.clip().is_playing)


class Overriding(Stage):
    def setUp(self):
        super().setUp()
        self.automate(self.volume, (0.0, 4.0, 0.25))
        self.automate(self.mixer.panning, (0.0, 4.0, -0.5))
        self.launch()

    @exercises("DeviceParameter.automation_state", "DeviceParameter.re_enable_automation", "Song.re_enable_automation_enabled")
    def test_a_hand_overrides_until_the_automation_is_enabled_again(self):
        heard = []
        self.song.add_re_enable_automation_enabled_listener(lambda: heard.append(self.song.re_enable_automation_enabled))
        self.volume.value = 0.9
        self.play(0.5)
        self.assertEqual((self.volume.value, self.volume.automation_state), (0.9, OVERRIDDEN))
        self.assertEqual((self.mixer.panning.automation_state, self.song.re_enable_automation_enabled), (PLAYING, True))
        self.volume.re_enable_automation()
        self.play(0.5)
        self.assertEqual((self.volume.value, self.volume.automation_state, heard), (0.25, PLAYING, [True, False]))

    @exercises("Song.re_enable_automation")
    def test_the_song_enables_all_of_it(self):
        self.volume.value, self.mixer.panning.value = 0.9, 0.5
        self.song.re_enable_automation()
        self.play(0.5)
        self.assertEqual((self.volume.value, self.mixer.panning.value), (0.25, -0.5))

    def test_launching_the_clip_again_enables_it(self):
        self.volume.value = 0.9
        self.launch()
        self.frame()
        self.assertEqual((self.volume.value, self.volume.automation_state), (0.25, PLAYING))

    def test_what_is_not_automated_is_not_overridden(self):
        self.mixer.sends[0].value = 0.5
        self.assertEqual((self.mixer.sends[0].automation_state, self.song.re_enable_automation_enabled), (NONE, False))


class Recording(Stage):
    def turn(self, *values):
        """A hand takes the fader, moves it every half beat, and lets go."""
        self.volume.begin_gesture()
        for value in values:
            self.volume.value = value
            self.play(0.5)
        self.volume.end_gesture()

    @exercises("Song.session_automation_record", "DeviceParameter.begin_gesture", "DeviceParameter.end_gesture")
    def test_a_gesture_is_recorded_into_the_playing_clip(self):
        heard = []
        self.song.add_session_automation_record_listener(lambda: heard.append(self.song.session_automation_record))
        self.song.session_automation_record = True
        self.song.overdub = True
        self.launch()
        self.play(1.0)
        self.turn(0.5, 0.25)
        self.assertEqual(heard, [True])
        envelope = self.clip().automation_envelope(self.volume)
        shape = [round(envelope.value_at_time(time), 2) for time in (0.5, 1.25, 1.9, 3.0)]
        self.assertEqual((shape[0], shape[2], shape[3]), (0.85, 0.25, 0.85))
        self.assertTrue(0.25 < shape[1] < 0.5, shape)
        self.assertEqual(self.volume.automation_state, PLAYING)

    @exercises("DeviceParameter.begin_gesture")
    def test_without_a_gesture_nothing_is_recorded(self):
        self.song.session_automation_record = True
        self.song.overdub = True
        self.launch()
        self.volume.value = 0.5
        self.assertFalse(self.clip().has_envelopes)
        self.turn(0.25)
        self.assertTrue(self.clip().has_envelopes)

    def test_without_automation_arm_nothing_is_recorded(self):
        self.song.overdub = True
        self.launch()
        self.turn(0.5)
        self.assertFalse(self.clip().has_envelopes)

    @exercises("Song.record_mode")
    def test_arrangement_record_writes_a_lane_that_plays(self):
        self.song.session_automation_record = True
        self.song.record_mode = True
        self.frame()
        self.play(1.0)
        self.turn(0.25)
        self.song.record_mode = False
        self.song.stop_playing()
        self.frame()
        self.assertEqual(self.volume.automation_state, PLAYING)
        self.start(1.25)
        self.assertEqual(self.volume.value, 0.25)
        self.play(1.0)
        self.assertEqual(self.volume.value, 0.85)

    def test_one_undo_takes_a_gesture_back(self):
        self.song.session_automation_record = True
        self.song.overdub = True
        self.launch()
        self.turn(0.5, 0.4)
        self.song.undo()
        self.assertEqual((self.clip().has_envelopes, self.volume.value, self.volume.automation_state), (False, 0.85, NONE))


if __name__ == "__main__":
    unittest.main()
