"""The transport: tempo, position, loop, and what waits for the next tick."""

import unittest

from simulator.engine.rehearsal import Rehearsal


class Playing(Rehearsal):
    def test_two_beats_pass_in_a_second_at_120_bpm(self):
        self.start()
        self.play(2.0)
        self.assertAlmostEqual(self.song.current_song_time, 2.0, places=6)

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

    def test_playback_begins_at_the_start_marker(self):
        self.song.start_time = 8.0
        self.start()
        self.assertEqual(self.song.current_song_time, 8.0)

    def test_continuing_resumes_where_playback_stopped(self):
        self.start(2.0)
        self.song.stop_playing()
        self.tick()
        self.song.continue_playing()
        self.tick()
        self.assertAlmostEqual(self.song.current_song_time, 2.0, places=6)

    def test_continuing_ignores_a_position_written_in_the_same_tick(self):
        self.start(2.0)
        self.song.stop_playing()
        self.tick()
        self.song.current_song_time = 10.0
        self.song.continue_playing()
        self.tick()
        self.assertAlmostEqual(self.song.current_song_time, 2.0, places=6)

    def test_stopping_while_stopped_goes_back_to_the_beginning(self):
        self.start(2.0)
        self.song.stop_playing()
        self.tick()
        self.song.stop_playing()
        self.tick()
        self.assertEqual(self.song.current_song_time, 0.0)

    def test_is_playing_can_be_written(self):
        self.song.is_playing = True
        self.tick()
        self.assertTrue(self.song.is_playing)
        self.song.is_playing = False
        self.tick()
        self.assertFalse(self.song.is_playing)


class Position(Rehearsal):
    def test_the_arrangement_loop_brings_the_position_back(self):
        self.song.loop_length = 4.0
        self.song.loop = True
        self.tick()
        self.start(5.0)
        self.assertAlmostEqual(self.song.current_song_time, 1.0, places=6)

    def test_a_written_position_is_read_back_after_the_tick(self):
        self.song.current_song_time = 4.0
        self.assertEqual(self.song.current_song_time, 0.0)
        self.tick()
        self.assertEqual(self.song.current_song_time, 4.0)

    def test_the_song_ends_32_beats_after_the_loop(self):
        self.assertEqual(self.song.song_length, 48.0)
        self.refuses("Cannot set the Songtime behind the Songlength", lambda: setattr(self.song, "current_song_time", 48.5))

    def test_the_loop_cannot_leave_the_song(self):
        self.refuses("Cannot set the Loop behind the song length", lambda: setattr(self.song, "loop_start", 40.0))

    def test_a_loop_is_at_least_a_beat_long(self):
        self.song.loop_length = 0.1
        self.assertEqual(self.song.loop_length, 1.0)

    def test_jumping_stays_inside_the_song(self):
        self.song.jump_by(-4.0)
        self.tick()
        self.assertEqual(self.song.current_song_time, 0.0)

    def test_beats_are_counted_from_one_in_the_signatures_note_value(self):
        self.song.current_song_time = 5.25
        self.tick()
        time = self.song.get_current_beats_song_time()
        self.assertEqual((time.bars, time.beats, time.sub_division, time.ticks), (2, 2, 2, 1))
        self.song.signature_denominator = 8
        time = self.song.get_current_beats_song_time()
        self.assertEqual((time.bars, time.beats), (3, 3))

    def test_smpte_time_counts_frames(self):
        self.song.current_song_time = 5.0
        self.tick()
        time = self.song.get_current_smpte_song_time(2)
        self.assertEqual((time.hours, time.minutes, time.seconds, time.frames), (0, 0, 2, 12))


class Settings(Rehearsal):
    def test_tempo_is_immediate_and_bounded(self):
        self.song.tempo = 174.5
        self.assertEqual(self.song.tempo, 174.5)
        self.assertEqual(self.song.master_track.mixer_device.song_tempo.value, 174.5)
        self.refuses("Tempo out of range", lambda: setattr(self.song, "tempo", 1000.0))
        self.assertEqual(self.song.tempo, 174.5)

    def test_the_tempo_parameter_is_the_tempo(self):
        self.song.master_track.mixer_device.song_tempo.value = 90.0
        self.assertEqual(self.song.tempo, 90.0)

    def test_a_denominator_of_three_becomes_four_and_32_is_refused(self):
        self.song.signature_denominator = 3
        self.assertEqual(self.song.signature_denominator, 4)
        with self.assertRaises(RuntimeError):
            self.song.signature_denominator = 32

    def test_groove_amount_clamps_high_and_refuses_negative(self):
        self.song.groove_amount = 2.0
        self.assertEqual(self.song.groove_amount, 1.3125)
        self.refuses("Groove Amount out of range", lambda: setattr(self.song, "groove_amount", -0.5))

    def test_an_unknown_scale_is_major(self):
        self.song.scale_name = "Minor"
        self.assertEqual(list(self.song.scale_intervals), [0, 2, 3, 5, 7, 8, 10])
        self.song.scale_name = "Backwards"
        self.assertEqual(self.song.scale_name, "Major")

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


class CuePoints(Rehearsal):
    def test_a_cue_is_set_and_deleted_at_the_same_place(self):
        self.song.current_song_time = 8.0
        self.tick()
        self.song.set_or_delete_cue()
        self.assertEqual([(cue.name, cue.time) for cue in self.song.cue_points], [("1", 8.0)])
        self.assertTrue(self.song.is_cue_point_selected())
        self.song.set_or_delete_cue()
        self.assertEqual(len(self.song.cue_points), 0)

    def test_jumping_to_a_cue_waits_for_the_tick(self):
        self.open(dict(self.simulation.last_description, cues=[{"time": 16.0, "name": "Verse"}]))
        self.assertTrue(self.song.can_jump_to_next_cue)
        self.song.cue_points[0].jump()
        self.assertEqual(self.song.current_song_time, 0.0)
        self.tick()
        self.assertEqual(self.song.current_song_time, 16.0)
        self.assertFalse(self.song.can_jump_to_next_cue)


if __name__ == "__main__":
    unittest.main()
