"""The transport: tempo, position, loop, and what waits for the next tick."""

import unittest

from simulator.engine.rehearsal import Rehearsal, exercises


class Playing(Rehearsal):
    @exercises("Song.start_playing", "Song.current_song_time")
    def test_two_beats_pass_in_a_second_at_120_bpm(self):
        self.start()
        self.play(2.0)
        self.assertAlmostEqual(self.song.current_song_time, 2.0, places=6)

    @exercises("Song.tempo")
    def test_a_tempo_change_while_playing_changes_the_pace_from_there_on(self):
        self.start()
        self.play(2.0)
        self.song.tempo = 60.0
        self.play(1.0, tempo=60.0)
        self.assertAlmostEqual(self.song.current_song_time, 3.0, places=6)

    def test_starting_takes_effect_at_the_next_tick(self):
        self.song.start_playing()
        self.assertFalse(self.song.is_playing)
        self.tick()
        self.assertTrue(self.song.is_playing)

    @exercises("Song.start_time")
    def test_playback_begins_at_the_start_marker(self):
        self.song.start_time = 8.0
        self.start()
        self.assertEqual(self.song.current_song_time, 8.0)

    @exercises("Song.continue_playing")
    def test_continuing_resumes_where_playback_stopped(self):
        self.start(2.0)
        self.song.stop_playing()
        self.tick()
        self.song.continue_playing()
        self.play(1.0)
        self.assertAlmostEqual(self.song.current_song_time, 3.0, delta=0.05)

    @exercises("Song.is_playing", "Song.current_song_time", "Song.start_time")
    def test_playing_is_told_and_the_start_marker_goes_with_the_position_while_stopped(self):
        heard = []
        self.song.add_is_playing_listener(lambda: heard.append(self.song.is_playing))
        self.song.add_start_time_listener(lambda: heard.append(self.song.start_time))
        self.song.add_current_song_time_listener(lambda: heard.append(self.song.current_song_time))
        self.song.current_song_time = 4.0
        self.tick()
        self.song.start_time = 6.0
        self.song.start_playing()
        self.tick()
        self.assertEqual(heard, [4.0, 4.0, 6.0, 6.0, True])

    @exercises("Song.play_selection")
    def test_what_is_selected_in_the_arrangement_can_be_played(self):
        self.song.play_selection()
        self.assertFalse(self.song.is_playing)
        self.simulation.user.select_time(8.0, 12.0)
        self.song.play_selection()
        self.play(1.0)
        self.assertAlmostEqual(self.song.current_song_time, 9.0, delta=0.05)

    def test_continuing_ignores_a_position_written_in_the_same_tick(self):
        self.start(2.0)
        self.song.stop_playing()
        self.tick()
        self.song.current_song_time = 10.0
        self.song.continue_playing()
        self.tick()
        self.assertAlmostEqual(self.song.current_song_time, 2.0, places=6)

    @exercises("Song.stop_playing")
    def test_stopping_while_stopped_goes_back_to_the_beginning(self):
        self.start(2.0)
        self.song.stop_playing()
        self.tick()
        self.song.stop_playing()
        self.tick()
        self.assertEqual(self.song.current_song_time, 0.0)

    @exercises("Song.is_playing")
    def test_is_playing_can_be_written(self):
        self.song.is_playing = True
        self.tick()
        self.assertTrue(self.song.is_playing)
        self.song.is_playing = False
        self.tick()
        self.assertFalse(self.song.is_playing)


class Position(Rehearsal):
    @exercises("Song.loop", "Song.loop_length")
    def test_the_arrangement_loop_brings_the_position_back(self):
        self.song.loop_length = 4.0
        self.song.loop = True
        self.tick()
        self.start(5.0)
        self.assertAlmostEqual(self.song.current_song_time, 1.0, places=6)

    @exercises("Song.current_song_time")
    def test_a_written_position_is_read_back_after_the_tick(self):
        self.song.current_song_time = 4.0
        self.assertEqual(self.song.current_song_time, 0.0)
        self.tick()
        self.assertEqual(self.song.current_song_time, 4.0)

    def test_the_song_ends_32_beats_after_the_loop(self):
        self.assertEqual(self.song.song_length, 48.0)
        self.refuses("Cannot set the Songtime behind the Songlength", lambda: setattr(self.song, "current_song_time", 48.5))

    @exercises("Song.loop", "Song.loop_start", "Song.loop_length", "Song.song_length")
    def test_the_loop_and_how_far_the_song_reaches_are_told(self):
        heard = []
        self.song.add_loop_listener(lambda: heard.append(self.song.loop))
        self.song.add_loop_start_listener(lambda: heard.append(self.song.loop_start))
        self.song.add_loop_length_listener(lambda: heard.append(self.song.loop_length))
        self.song.add_song_length_listener(lambda: heard.append(self.song.song_length))
        self.song.loop_start = 8.0
        self.song.loop_length = 4.0
        self.song.loop = True
        self.tick()
        self.assertEqual(heard, [8.0, 56.0, 4.0, 44.0, True])

    @exercises("Song.last_event_time", "Song.song_length")
    def test_the_song_reaches_32_beats_behind_its_last_clip(self):
        heard = []
        self.song.add_song_length_listener(lambda: heard.append(self.song.song_length))
        self.assertEqual((self.song.last_event_time, self.song.song_length), (0.0, 48.0))
        self.song.tracks[0].create_midi_clip(64.0, 8.0)
        self.assertEqual((self.song.last_event_time, heard), (72.0, [104.0]))

    @exercises("Song.loop_start")
    def test_the_loop_cannot_leave_the_song(self):
        self.refuses("Cannot set the Loop behind the song length", lambda: setattr(self.song, "loop_start", 40.0))

    @exercises("Song.loop_length")
    def test_a_loop_is_at_least_a_beat_long(self):
        self.song.loop_length = 0.1
        self.assertEqual(self.song.loop_length, 1.0)

    @exercises("Song.jump_by", "Song.scrub_by")
    def test_jumping_and_scrubbing_stay_inside_the_song_and_keep_it_playing(self):
        self.start(1.0)
        for move, beats, reached in ((self.song.jump_by, 5.5, 6.5), (self.song.scrub_by, -2.0, 4.5), (self.song.jump_by, -9.0, 0.0)):
            move(beats)
            self.tick()
            self.assertAlmostEqual(self.song.current_song_time, reached, delta=0.05)
        self.assertTrue(self.song.is_playing)


class Settings(Rehearsal):
    def test_tempo_is_immediate_and_bounded(self):
        self.song.tempo = 174.5
        self.assertEqual(self.song.tempo, 174.5)
        self.assertEqual(self.song.master_track.mixer_device.song_tempo.value, 174.5)
        self.refuses("Tempo out of range", lambda: setattr(self.song, "tempo", 1000.0))
        self.assertEqual(self.song.tempo, 174.5)

    @exercises("Song.tempo", "Song.master_track")
    def test_the_tempo_parameter_is_the_tempo(self):
        self.song.master_track.mixer_device.song_tempo.value = 90.0
        self.assertEqual(self.song.tempo, 90.0)

    @exercises("Song.signature_denominator")
    def test_a_denominator_of_three_becomes_four_and_32_is_refused(self):
        self.song.signature_denominator = 3
        self.assertEqual(self.song.signature_denominator, 4)
        with self.assertRaises(RuntimeError):
            self.song.signature_denominator = 32

    @exercises("Song.groove_amount")
    def test_groove_amount_clamps_high_and_refuses_negative(self):
        self.song.groove_amount = 2.0
        self.assertEqual(self.song.groove_amount, 1.3125)
        self.refuses("Groove Amount out of range", lambda: setattr(self.song, "groove_amount", -0.5))

    @exercises("Song.scale_name", "Song.scale_intervals")
    def test_an_unknown_scale_is_major(self):
        self.song.scale_name = "Minor"
        self.assertEqual(list(self.song.scale_intervals), [0, 2, 3, 5, 7, 8, 10])
        self.song.scale_name = "Backwards"
        self.assertEqual(self.song.scale_name, "Major")

    @exercises("Song.loop", "Song.metronome")
    def test_loop_and_punch_are_deferred_and_the_metronome_is_not(self):
        self.song.loop = True
        self.song.punch_in = True
        self.song.metronome = True
        self.assertEqual((self.song.loop, self.song.punch_in, self.song.metronome), (False, False, True))
        self.tick()
        self.assertEqual((self.song.loop, self.song.punch_in), (True, True))

    def test_arming_the_arrangement_starts_playback_and_overdub_does_not(self):
        self.song.overdub = True
        self.tick()
        self.assertFalse(self.song.is_playing)
        self.song.record_mode = True
        self.tick()
        self.assertTrue(self.song.is_playing)


if __name__ == "__main__":
    unittest.main()
