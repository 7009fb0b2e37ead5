"""Simpler and its sample: markers, slices, warping, what needs a sample."""

import unittest

from simulator.engine.rehearsal import Rehearsal, exercises

RATE = 44100


class Stage(Rehearsal):
    def setUp(self):
        super().setUp()
        self.simpler = self.song.tracks[3].insert_device("Simpler")

    def load(self):
        self.simpler.replace_sample("/samples/loop.wav")
        return self.simpler.sample


class Device(Stage):
    @exercises("SimplerDevice.replace_sample", "SimplerDevice.sample", "Sample.file_path", "Sample.length", "Sample.sample_rate",
               "Sample.canonical_parent")  # fmt: skip
    def test_a_sample_is_loaded_by_its_path(self):
        heard = []
        self.simpler.add_sample_listener(lambda: heard.append(self.simpler.sample is not None))
        self.assertIsNone(self.simpler.sample)
        sample = self.load()
        self.assertEqual((sample.file_path, sample.length, sample.sample_rate), ("/samples/loop.wav", 2 * RATE, 44100.0))
        self.assertEqual((sample.canonical_parent, heard), (self.simpler, [True]))
        self.refuses("absolute path", lambda: self.simpler.replace_sample("loop.wav"), ValueError)
        self.song.undo()
        self.assertIsNone(self.simpler.sample)

    @exercises("SimplerDevice.crop", "SimplerDevice.reverse", "SimplerDevice.warp_as", "SimplerDevice.guess_playback_length")
    def test_what_needs_a_sample_refuses_without_one(self):
        simpler = self.simpler
        for function in (simpler.crop, simpler.reverse, simpler.warp_double, simpler.warp_half, simpler.guess_playback_length):
            self.refuses("No sample is loaded", function)
        self.refuses("No sample is loaded", lambda: simpler.warp_as(4.0))

    @exercises(
        "SimplerDevice.voices", "SimplerDevice.playback_mode", "SimplerDevice.slicing_playback_mode", "SimplerDevice.retrigger",
        "SimplerDevice.pad_slicing", "SimplerDevice.pitch_bend_range", "SimplerDevice.note_pitch_bend_range",
    )  # fmt: skip
    def test_what_can_be_set_is_kept(self):
        self.changes(
            self.simpler, voices=24, playback_mode=2, slicing_playback_mode=1, retrigger=True, pad_slicing=True, pitch_bend_range=12,
            note_pitch_bend_range=24,
        )  # fmt: skip
        for name, value in (("voices", 5), ("playback_mode", 3), ("slicing_playback_mode", 3)):
            with self.assertRaises(RuntimeError):
                setattr(self.simpler, name, value)

    @exercises("SimplerDevice.multi_sample_mode", "Live.SimplerDevice.get_available_voice_numbers")
    def test_simpler_holds_one_sample_and_has_lives_voice_numbers(self):
        self.assertFalse(self.simpler.multi_sample_mode)
        self.assertEqual(list(self.live("SimplerDevice").get_available_voice_numbers()), [1, 2, 3, 4, 6, 8, 12, 16, 24, 32])

    @exercises("SimplerDevice.playing_position", "SimplerDevice.playing_position_enabled")
    def test_the_playing_position_follows_the_note_that_sounds(self):
        self.load()
        clip = self.slot(3, 0).create_clip(4.0)
        clip.add_new_notes([self.live("Clip").MidiNoteSpecification(60, 0.0, 2.0)])
        heard = self.listen(self.simpler, "playing_position", "playing_position_enabled")
        self.assertEqual((self.simpler.playing_position_enabled, self.simpler.playing_position), (False, 0.0))
        clip.fire()
        self.frame()
        self.play(1.0)
        self.assertTrue(self.simpler.playing_position_enabled)
        self.assertAlmostEqual(self.simpler.playing_position, 0.25, delta=0.02)
        self.play(1.5)
        self.assertFalse(self.simpler.playing_position_enabled)
        self.assertEqual(heard.count("playing_position_enabled"), 2)
        self.assertGreater(heard.count("playing_position"), 30)


class Cutting(Stage):
    @exercises("Sample.start_marker", "Sample.end_marker", "SimplerDevice.View.sample_start", "SimplerDevice.View.sample_end",
               "SimplerDevice.View.sample_loop_start", "SimplerDevice.View.sample_loop_end")  # fmt: skip
    def test_markers_bound_what_is_played_and_shown(self):
        view, heard = self.simpler.view, []
        self.assertEqual((view.sample_start, view.sample_end), (0, 0))
        sample = self.load()
        for name in ("sample_start", "sample_end", "sample_loop_start", "sample_loop_end"):
            getattr(view, "add_{}_listener".format(name))(lambda name=name: heard.append(name))
        self.changes(sample, start_marker=RATE // 2, end_marker=RATE)
        self.assertEqual((view.sample_start, view.sample_end, view.sample_loop_start, view.sample_loop_end), (RATE // 2, RATE) * 2)
        self.assertEqual(set(heard), {"sample_start", "sample_end", "sample_loop_start", "sample_loop_end"})
        self.refuses("", lambda: setattr(sample, "start_marker", RATE))
        self.refuses("", lambda: setattr(sample, "end_marker", 3 * RATE))

    @exercises("SimplerDevice.View.sample_env_fade_in", "SimplerDevice.View.sample_env_fade_out", "SimplerDevice.View.sample_loop_fade")
    def test_a_one_shot_fades_in_and_out_as_its_knobs_say_and_a_loop_into_itself(self):
        view, knobs = self.simpler.view, {knob.name: knob for knob in self.simpler.parameters}
        self.load()
        topics = ("sample_env_fade_in", "sample_env_fade_out", "sample_loop_fade")
        heard = self.listen(view, *topics)
        knobs["Fade In"].display_value, knobs["Fade Out"].display_value, knobs["S Loop Fade"].value = 10.0, 100.0, 0.25
        self.assertEqual((view.sample_env_fade_in, view.sample_env_fade_out, view.sample_loop_fade), (0, 0, RATE // 2))
        self.simpler.playback_mode = 1
        self.assertEqual((view.sample_env_fade_in, view.sample_env_fade_out), (441, 4410))
        self.assertEqual({name: heard.count(name) for name in topics}, dict.fromkeys(topics, 4))

    @exercises("SimplerDevice.crop", "Sample.length", "Sample.file_path")
    def test_cropping_keeps_what_is_between_the_markers(self):
        sample, heard = self.load(), []
        sample.add_file_path_listener(lambda: heard.append(sample.file_path))
        sample.start_marker = RATE // 2
        self.simpler.crop()
        self.assertEqual((sample.length, sample.start_marker, sample.end_marker), (RATE * 3 // 2, 0, RATE * 3 // 2))
        self.assertEqual(heard, ["/samples/loop (Crop).wav"])

    @exercises("SimplerDevice.reverse")
    def test_turning_round_turns_the_markers_too(self):
        sample = self.load()
        sample.start_marker = RATE // 2
        self.simpler.reverse()
        self.assertEqual((sample.start_marker, sample.end_marker, sample.file_path), (0, RATE * 3 // 2, "/samples/loop (R).wav"))


class Warping(Stage):
    @exercises("SimplerDevice.can_warp_as", "SimplerDevice.can_warp_double", "SimplerDevice.can_warp_half", "SimplerDevice.warp_as",
               "SimplerDevice.warp_double", "SimplerDevice.warp_half", "Sample.warping", "Sample.warp_markers")  # fmt: skip
    def test_a_sample_is_warped_to_a_length_and_made_faster_and_slower(self):
        simpler, heard = self.simpler, []
        self.assertEqual((simpler.can_warp_as, simpler.can_warp_double, simpler.can_warp_half), (False, False, False))
        for name in ("can_warp_as", "can_warp_double", "can_warp_half"):
            getattr(simpler, "add_{}_listener".format(name))(lambda name=name: heard.append(name))
        sample = self.load()
        sample.add_warp_markers_listener(lambda: heard.append("warp_markers"))
        sample.add_warping_listener(lambda: heard.append("warping"))
        self.assertEqual((simpler.can_warp_as, simpler.can_warp_double), (True, False))
        simpler.warp_as(8.0)
        self.assertEqual([marker.beat_time for marker in sample.warp_markers][:2], [0.0, 8.0])
        self.assertEqual((sample.warping, simpler.can_warp_double, simpler.can_warp_half), (True, True, True))
        simpler.warp_double()
        self.assertEqual(sample.warp_markers[1].beat_time, 4.0)
        simpler.warp_half()
        self.assertEqual(sample.warp_markers[1].beat_time, 8.0)
        self.assertEqual(set(heard), {"can_warp_as", "can_warp_double", "can_warp_half", "warp_markers", "warping"})
        self.refuses("cannot be warped", lambda: simpler.warp_as(1000.0))
        sample.warping = False
        self.assertFalse(simpler.can_warp_half)

    @exercises("SimplerDevice.guess_playback_length", "Sample.beat_to_sample_time", "Sample.sample_to_beat_time")
    def test_times_are_turned_into_each_other(self):
        sample = self.load()
        self.assertEqual(self.simpler.guess_playback_length(), 4.0)
        self.refuses("not warped", lambda: sample.beat_to_sample_time(1.0))
        sample.warping = True
        self.assertEqual((sample.beat_to_sample_time(2.0), sample.sample_to_beat_time(RATE)), (RATE, 2.0))

    @exercises(
        "Sample.warp_mode", "Sample.gain", "Sample.beats_granulation_resolution", "Sample.beats_transient_envelope",
        "Sample.beats_transient_loop_mode", "Sample.complex_pro_envelope", "Sample.complex_pro_formants", "Sample.texture_flux",
        "Sample.texture_grain_size", "Sample.tones_grain_size", "Sample.gain_display_string",
    )  # fmt: skip
    def test_the_ways_of_stretching_are_kept(self):
        sample = self.load()
        self.assertEqual(sample.gain_display_string(), "0.0 dB")
        self.changes(
            sample, warp_mode=4, gain=1.0, beats_granulation_resolution=3, beats_transient_envelope=50.0, beats_transient_loop_mode=2,
            complex_pro_envelope=100.0, complex_pro_formants=50.0, texture_flux=10.0, texture_grain_size=20.0, tones_grain_size=30.0,
        )  # fmt: skip
        self.assertEqual(sample.gain_display_string(), "24.0 dB")
        for name, value in (("warp_mode", 7), ("beats_transient_loop_mode", 3), ("beats_granulation_resolution", 7)):
            with self.assertRaises(RuntimeError):
                setattr(sample, name, value)


class Slicing(Stage):
    def setUp(self):
        super().setUp()
        self.simpler.playback_mode = 2
        self.sample = self.load()

    @exercises("Sample.slices", "Sample.slicing_style", "Sample.slicing_beat_division", "Sample.slicing_region_count",
               "Sample.slicing_sensitivity")  # fmt: skip
    def test_slices_follow_the_style(self):
        heard = []
        self.sample.add_slices_listener(lambda: heard.append(len(self.sample.slices)))
        self.changes(self.sample, slicing_sensitivity=1.0, slicing_style=2, slicing_region_count=4, slicing_beat_division=6)
        self.assertEqual(list(self.sample.slices), [0, RATE // 2, RATE, RATE * 3 // 2])
        self.sample.slicing_style = 1
        self.assertEqual(list(self.sample.slices), [0, RATE])
        self.sample.slicing_style = 3
        self.assertEqual((list(self.sample.slices), heard), ([], [32, 8, 4, 4, 2, 0]))

    @exercises("Sample.insert_slice", "Sample.move_slice", "Sample.remove_slice", "Sample.clear_slices", "Sample.reset_slices")
    def test_slices_are_edited_by_hand(self):
        sample = self.sample
        sample.slicing_style, sample.slicing_region_count = 2, 2
        sample.insert_slice(100)
        self.assertEqual(list(sample.slices), [0, 100, RATE])
        self.assertEqual(sample.move_slice(100, 10 * RATE), 2 * RATE - 1)
        sample.remove_slice(RATE)
        self.assertEqual(list(sample.slices), [0, 2 * RATE - 1])
        self.refuses("no slice", lambda: sample.remove_slice(RATE))
        self.refuses("out of range", lambda: sample.insert_slice(-1))
        sample.clear_slices()
        self.assertEqual(list(sample.slices), [0])
        sample.reset_slices()
        self.assertEqual(list(sample.slices), [0, RATE])

    @exercises("SimplerDevice.View.selected_slice")
    def test_a_slice_is_selected_by_its_start(self):
        view, heard = self.simpler.view, []
        view.add_selected_slice_listener(lambda: heard.append(view.selected_slice))
        self.sample.slicing_style, self.sample.slicing_region_count = 2, 2
        view.selected_slice = RATE
        self.assertEqual((view.selected_slice, heard), (RATE, [RATE]))
        self.refuses("no slice", lambda: setattr(view, "selected_slice", 5))

    def test_an_empty_simpler_that_does_not_slice_has_no_selected_slice(self):
        other = self.song.tracks[1].insert_device("Simpler")
        self.refuses("selected_slice", lambda: other.view.selected_slice, AttributeError)


if __name__ == "__main__":
    unittest.main()
