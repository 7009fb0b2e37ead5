"""Launching clips and scenes: what starts when."""

import unittest

from simulator.engine.rehearsal import Rehearsal, exercises

NO_QUANTIZATION, HALF = 0, 5


class FromAStandstill(Rehearsal):
    def test_a_launch_starts_the_transport_and_plays_at_once(self):
        self.clip().fire()
        self.assertTrue(self.clip().is_triggered)
        self.assertFalse(self.clip().is_playing)
        self.frame()
        self.assertTrue(self.song.is_playing)
        self.assertTrue(self.clip().is_playing)
        self.assertFalse(self.clip().is_triggered)

    def test_everything_fired_before_the_transport_runs_starts_with_it(self):
        self.clip(0).fire()
        self.clip(1).fire()
        self.frame()
        self.assertEqual([self.song.tracks[track].playing_slot_index for track in (0, 1)], [0, 0])

    def test_clips_keep_their_slots_when_the_transport_stops_and_begin_again_with_it(self):
        self.clip().fire()
        self.play(3.0)
        self.song.stop_playing()
        self.tick()
        self.assertEqual(self.song.tracks[0].playing_slot_index, 0)
        self.start()
        self.assertEqual(self.clip().playing_position, 0.0)


class WhilePlaying(Rehearsal):
    def setUp(self):
        super().setUp()
        self.start(1.0)

    def test_a_clip_launched_at_bar_quantisation_starts_on_the_next_bar(self):
        self.clip().fire()
        self.play(2.9)
        self.assertFalse(self.clip().is_playing)
        self.play(0.2)
        self.assertTrue(self.clip().is_playing)
        self.assertAlmostEqual(self.clip().start_time, 4.0, places=6)

    def test_until_then_it_is_triggered(self):
        track = self.song.tracks[0]
        self.slot(0, 1).fire()
        self.assertEqual((track.fired_slot_index, track.playing_slot_index), (1, -1))
        self.assertTrue(self.slot(0, 1).is_triggered)
        self.play(3.5)
        self.assertEqual((track.fired_slot_index, track.playing_slot_index), (-1, 1))
        self.assertFalse(self.slot(0, 1).is_triggered)

    @exercises("Song.clip_trigger_quantization")
    def test_without_quantisation_it_starts_at_the_next_frame(self):
        self.song.clip_trigger_quantization = NO_QUANTIZATION
        self.clip().fire()
        self.frame()
        self.assertTrue(self.clip().is_playing)

    def test_a_clips_own_quantisation_comes_before_the_sets(self):
        self.clip().launch_quantization = 8
        self.clip().fire()
        self.play(1.1)
        self.assertTrue(self.clip().is_playing)

    def test_the_quantisation_of_the_call_comes_before_the_clips(self):
        self.clip().launch_quantization = 1
        self.slot(0, 0).fire(launch_quantization=HALF)
        self.frame()
        self.assertFalse(self.clip().is_playing)
        self.play(1.1)
        self.assertTrue(self.clip().is_playing)

    def test_a_clip_loops_its_brace(self):
        self.song.clip_trigger_quantization = NO_QUANTIZATION
        self.slot(0, 1).fire()
        self.frame()
        self.play(2.5)
        self.assertAlmostEqual(self.clip(0, 1).playing_position % 2.0, 0.5, places=1)

    def test_one_clip_per_track_plays(self):
        self.song.clip_trigger_quantization = NO_QUANTIZATION
        self.slot(0, 0).fire()
        self.frame()
        self.slot(0, 1).fire()
        self.frame()
        self.assertEqual([self.clip(0, scene).is_playing for scene in (0, 1)], [False, True])

    def test_legato_goes_on_from_the_position_of_the_clip_before(self):
        self.song.clip_trigger_quantization = NO_QUANTIZATION
        self.slot(0, 0).fire()
        self.frame()
        self.play(1.0)
        self.slot(0, 1).fire(force_legato=True)
        self.frame()
        self.assertAlmostEqual(self.clip(0, 1).playing_position, 1.0, delta=0.1)

    def test_a_clip_that_does_not_loop_ends_and_stops_its_track(self):
        self.clip().looping = False
        self.clip().fire()
        self.play(3.5 + 4.0)
        self.assertFalse(self.clip().is_playing)
        self.assertEqual(self.song.tracks[0].playing_slot_index, -2)

    def test_deleting_a_playing_clip_stops_it(self):
        self.clip().fire()
        self.play(3.5)
        self.slot(0, 0).delete_clip()
        self.assertEqual(self.song.tracks[0].playing_slot_index, -2)
        self.play(1.0)

    def test_setting_is_playing_fires_and_stops(self):
        self.song.clip_trigger_quantization = NO_QUANTIZATION
        self.clip().is_playing = True
        self.frame()
        self.assertTrue(self.clip().is_playing)
        self.clip().is_playing = False
        self.frame()
        self.assertFalse(self.clip().is_playing)

    def test_firing_a_playing_toggle_clip_stops_it(self):
        self.song.clip_trigger_quantization = NO_QUANTIZATION
        self.clip().launch_mode = 2
        self.clip().fire()
        self.frame()
        self.clip().fire()
        self.frame()
        self.assertFalse(self.clip().is_playing)

    def test_releasing_a_gate_clip_stops_it(self):
        self.song.clip_trigger_quantization = NO_QUANTIZATION
        self.clip().launch_mode = 1
        self.clip().set_fire_button_state(True)
        self.frame()
        self.assertTrue(self.clip().is_playing)
        self.clip().set_fire_button_state(False)
        self.frame()
        self.assertFalse(self.clip().is_playing)


class Stopping(Rehearsal):
    def setUp(self):
        super().setUp()
        for track in (0, 1):
            self.clip(track).fire()
        self.frame()
        self.play(1.0)

    def test_an_empty_slot_stops_its_track_at_the_boundary(self):
        self.slot(0, 3).fire()
        self.assertEqual(self.song.tracks[0].fired_slot_index, -2)
        self.assertTrue(self.clip().is_playing)
        self.play(3.5)
        self.assertFalse(self.clip().is_playing)
        self.assertEqual(self.song.tracks[0].playing_slot_index, -2)

    def test_an_empty_slot_without_stop_button_does_nothing(self):
        self.slot(0, 3).has_stop_button = False
        self.slot(0, 3).fire()
        self.assertEqual(self.song.tracks[0].fired_slot_index, -1)

    @exercises("Song.stop_all_clips")
    def test_stopping_all_clips_follows_the_quantisation_unless_told_otherwise(self):
        self.song.stop_all_clips()
        self.frame()
        self.assertTrue(self.clip().is_playing)
        self.song.stop_all_clips(False)
        self.assertEqual([self.clip(track).is_playing for track in (0, 1)], [False, False])

    def test_a_track_stops_alone(self):
        self.song.tracks[0].stop_all_clips(False)
        self.assertEqual([self.clip(track).is_playing for track in (0, 1)], [False, True])

    def test_back_to_the_arranger_releases_every_track(self):
        self.assertTrue(self.song.back_to_arranger)
        self.song.back_to_arranger = False
        self.tick()
        self.assertEqual(self.song.tracks[0].playing_slot_index, -1)
        self.assertFalse(self.song.back_to_arranger)

    def test_force_legato_and_record_length_each_want_the_other_kind_of_slot(self):
        self.refuses("Can only pass force_legato to non-empty slots.", lambda: self.slot(0, 3).fire(force_legato=True))
        self.refuses("record_length", lambda: self.slot(0, 0).fire(record_length=4.0))


    @exercises("Song.stop_playing")
    def test_what_waits_when_the_transport_stops_does_not_start_any_more_and_stops_at_once(self):
        self.slot(0, 3).fire()
        self.slot(1, 0).fire()
        self.song.stop_playing()
        self.tick()
        self.assertEqual([self.song.tracks[track].fired_slot_index for track in (0, 1)], [-1, -1])
        self.assertEqual([self.song.tracks[track].playing_slot_index for track in (0, 1)], [-2, 0])


if __name__ == "__main__":
    unittest.main()
