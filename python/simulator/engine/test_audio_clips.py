"""Audio clips: gain and pitch, warping, warp markers."""

import unittest

from simulator.engine.rehearsal import Rehearsal, exercises


class Stage(Rehearsal):
    def setUp(self):
        super().setUp()
        self.vocals = self.clip(2, 0)


class Sound(Stage):
    @exercises("Clip.gain", "Clip.gain_display_string")
    def test_gain_is_shown_in_decibels(self):
        heard = []
        self.vocals.add_gain_listener(lambda: heard.append(self.vocals.gain))
        self.assertEqual((self.vocals.gain, self.vocals.gain_display_string), (0.4, "0.0 dB"))
        self.vocals.gain = 1.0
        self.assertEqual((self.vocals.gain_display_string, heard), ("24.0 dB", [1.0]))
        with self.assertRaises(RuntimeError):
            self.vocals.gain = 1.1

    @exercises("Clip.pitch_fine", "Clip.pitch_coarse")
    def test_fine_pitch_carries_into_semitones(self):
        heard = []
        self.vocals.add_pitch_coarse_listener(lambda: heard.append(self.vocals.pitch_coarse))
        self.vocals.add_pitch_fine_listener(lambda: heard.append(self.vocals.pitch_fine))
        self.vocals.pitch_fine = 130.0
        self.assertEqual((self.vocals.pitch_coarse, self.vocals.pitch_fine), (1, 30.0))
        self.vocals.pitch_coarse = -12
        self.assertEqual((self.vocals.pitch_coarse, sorted(heard)), (-12, [-12, 1, 30.0]))
        with self.assertRaises(RuntimeError):
            self.vocals.pitch_coarse = 49

    @exercises("Clip.ram_mode")
    def test_audio_may_be_held_in_memory(self):
        heard = []
        self.vocals.add_ram_mode_listener(lambda: heard.append(self.vocals.ram_mode))
        self.vocals.ram_mode = True
        self.assertEqual((self.vocals.ram_mode, heard), (True, [True]))

    @exercises("Clip.file_path", "Clip.sample_length", "Clip.sample_rate", "Clip.is_audio_clip", "Clip.is_midi_clip")
    def test_a_clip_knows_its_file(self):
        self.assertEqual((self.vocals.file_path, self.vocals.sample_rate), ("/samples/vocals.wav", 44100.0))
        self.assertEqual(self.vocals.sample_length, 4 * 44100)
        self.song.tempo = 60.0
        self.assertEqual(self.vocals.sample_length, 4 * 44100)
        self.assertEqual((self.vocals.is_audio_clip, self.vocals.is_midi_clip), (True, False))
        self.assertEqual((self.clip().is_audio_clip, self.clip().is_midi_clip), (False, True))

    @exercises("Clip.file_path")
    def test_another_file_can_be_dropped_on_it(self):
        heard = []
        self.vocals.add_file_path_listener(lambda: heard.append(self.vocals.file_path))
        self.simulation.user.replace_audio(self.vocals, "/samples/choir.wav")
        self.song.undo()
        self.assertEqual(heard, ["/samples/choir.wav", "/samples/vocals.wav"])

    def test_what_belongs_to_audio_midi_clips_do_not_have(self):
        for name in ("gain", "warping", "file_path", "sample_rate", "warp_markers"):
            self.refuses("", lambda: getattr(self.clip(), name))
        self.refuses("Only audio clips", lambda: self.clip().beat_to_sample_time(0.0))
        self.refuses("Only MIDI clips", lambda: self.vocals.get_notes(0.0, 0, 4.0, 128))


class Warping(Stage):
    @exercises("Clip.warping", "Clip.length", "Clip.end_marker")
    def test_warping_is_on_and_switching_it_off_ends_the_loop_and_counts_in_seconds(self):
        heard = []
        self.vocals.add_warping_listener(lambda: heard.append(self.vocals.warping))
        self.vocals.warping = False
        self.assertTrue(self.vocals.warping)
        self.tick()
        self.assertEqual((self.vocals.warping, self.vocals.looping, self.vocals.length, self.vocals.end_marker), (False, False, 4.0, 4.0))
        self.vocals.looping = True
        self.assertFalse(self.vocals.looping)
        self.vocals.warping = True
        self.tick()
        self.assertEqual((self.vocals.length, heard), (8.0, [False, True]))

    @exercises("Clip.playing_position")
    def test_audio_that_is_not_warped_plays_at_its_own_pace_to_its_end(self):
        self.vocals.warping = False
        self.tick()
        self.song.tempo = 60.0
        self.vocals.fire()
        self.frame()
        self.play(2.0, tempo=60.0)
        self.assertAlmostEqual(self.vocals.playing_position, 2.0, delta=0.1)
        self.play(2.5, tempo=60.0)
        self.assertFalse(self.vocals.is_playing)

    @exercises("Clip.warp_mode", "Clip.available_warp_modes")
    def test_a_warp_mode_must_be_available(self):
        heard = []
        self.vocals.add_warp_mode_listener(lambda: heard.append(self.vocals.warp_mode))
        self.assertEqual((self.vocals.warp_mode, list(self.vocals.available_warp_modes)), (0, [0, 1, 2, 3, 4, 6]))
        self.vocals.warp_mode = 4
        self.assertEqual((self.vocals.warp_mode, heard), (4, [4]))
        for mode in (5, 7):
            self.refuses("Invalid warp mode", lambda: setattr(self.vocals, "warp_mode", mode))


class WarpMarkers(Stage):
    def beats(self):
        return [marker.beat_time for marker in self.vocals.warp_markers]

    def marker(self, seconds, beat):
        return self.live("Clip").WarpMarker(seconds, beat)

    @exercises("Clip.warp_markers", "WarpMarker.beat_time", "WarpMarker.sample_time")
    def test_markers_end_with_one_extra_a_32nd_later(self):
        markers = self.vocals.warp_markers
        self.assertEqual([marker.beat_time for marker in markers], [0.0, 8.0, 8.03125])
        self.assertAlmostEqual(markers[1].sample_time, 4.0)

    @exercises("Clip.add_warp_marker", "Clip.warp_markers")
    def test_a_marker_is_added_where_the_tempo_allows_it(self):
        heard = []
        self.vocals.add_warp_markers_listener(lambda: heard.append(len(self.vocals.warp_markers)))
        self.vocals.add_warp_marker(self.marker(1.0, 4.0))
        self.assertEqual((self.beats(), heard), ([0.0, 4.0, 8.0, 8.03125], [4]))
        self.refuses("Warp marker sample time is out of range", lambda: self.vocals.add_warp_marker(self.marker(5.0, 9.0)))
        self.refuses("Segment length out of range", lambda: self.vocals.add_warp_marker(self.marker(1.01, 7.9)))
        self.refuses("", lambda: self.vocals.add_warp_marker({"sample_time": 0.5}), TypeError)

    @exercises("Clip.move_warp_marker", "Clip.remove_warp_marker")
    def test_markers_are_moved_and_removed_by_their_beat(self):
        self.vocals.add_warp_marker(self.marker(2.0, 4.0))
        self.vocals.move_warp_marker(4.0, 1.0)
        self.assertEqual(self.beats()[:2], [0.0, 5.0])
        self.refuses("no warp marker", lambda: self.vocals.move_warp_marker(4.0, 1.0))
        self.vocals.remove_warp_marker(5.0)
        self.assertEqual(self.beats()[:2], [0.0, 8.0])
        self.refuses("last two", lambda: self.vocals.remove_warp_marker(8.0))
        self.song.undo()
        self.assertEqual(self.beats()[:2], [0.0, 5.0])

    @exercises("Clip.beat_to_sample_time", "Clip.sample_to_beat_time", "Clip.seconds_to_sample_time")
    def test_times_follow_the_markers(self):
        self.vocals.add_warp_marker(self.marker(1.0, 4.0))
        self.assertEqual([self.vocals.beat_to_sample_time(beat) / 44100 for beat in (2.0, 4.0, 6.0)], [0.5, 1.0, 2.5])
        self.assertEqual([self.vocals.sample_to_beat_time(seconds * 44100) for seconds in (0.5, 2.5)], [2.0, 6.0])
        self.assertEqual(self.vocals.seconds_to_sample_time(2.0), 88200.0)
        self.vocals.warping = False
        self.tick()
        self.refuses("not warped", lambda: self.vocals.beat_to_sample_time(1.0))

    @exercises("Clip.quantize")
    def test_quantizing_moves_markers_to_the_grid(self):
        self.vocals.add_warp_marker(self.marker(1.6, 3.1))
        self.vocals.quantize(1, 1.0)
        self.assertEqual(self.beats()[:3], [0.0, 3.0, 8.0])


if __name__ == "__main__":
    unittest.main()
