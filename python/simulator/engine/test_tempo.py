"""The tempo: set, tapped, nudged, shared through Link, and followed."""

import unittest

from simulator.engine.rehearsal import Rehearsal, exercises


class Tempo(Rehearsal):
    @exercises("Song.tempo")
    def test_tempo_and_its_parameter_tell_each_other(self):
        heard = []
        self.song.add_tempo_listener(lambda: heard.append(self.song.tempo))
        self.song.tempo = 90.0
        self.song.master_track.mixer_device.song_tempo.value = 100.0
        self.song.undo()
        self.assertEqual((heard, self.song.tempo), ([90.0, 100.0, 90.0], 90.0))

    @exercises("Song.nudge_up", "Song.nudge_down")
    def test_as_long_as_it_is_nudged_the_set_plays_faster_or_slower(self):
        heard = []
        self.song.add_nudge_up_listener(lambda: heard.append(("up", self.song.nudge_up)))
        self.song.add_nudge_down_listener(lambda: heard.append(("down", self.song.nudge_down)))
        self.start(1.0)
        self.song.nudge_up = True
        self.play(1.0)
        self.song.nudge_up = False
        self.assertAlmostEqual(self.song.current_song_time, 2.1, delta=0.01)
        self.song.nudge_down = True
        self.play(1.0)
        self.assertAlmostEqual(self.song.current_song_time, 3.0, delta=0.01)
        self.assertEqual((heard, self.song.tempo), ([("up", True), ("up", False), ("down", True)], 120.0))

    @exercises("Song.tap_tempo")
    def test_four_taps_set_the_tempo_and_a_pause_begins_anew(self):
        self.frame()
        for _ in range(3):
            self.song.tap_tempo()
            self.play(0.8)
        self.assertEqual(self.song.tempo, 120.0)
        self.song.tap_tempo()
        self.assertAlmostEqual(self.song.tempo, 150.0, places=3)
        self.play(6.0)
        self.song.tap_tempo()
        self.assertAlmostEqual(self.song.tempo, 150.0, places=3)

    @exercises("Song.tap_tempo", "Song.signature_numerator")
    def test_in_three_four_three_taps_will_do(self):
        self.song.signature_numerator = 3
        self.frame()
        for _ in range(3):
            self.song.tap_tempo()
            self.play(1.5)
        self.assertAlmostEqual(self.song.tempo, 80.0, places=3)


class ThroughLink(Rehearsal):
    def setUp(self):
        super().setUp()
        self.peer = self.simulation.user.join_link(97.0)

    @exercises("Song.is_ableton_link_enabled")
    def test_who_joins_takes_the_tempo_of_the_session_and_then_anybody_changes_it_for_all(self):
        heard = []
        self.song.add_is_ableton_link_enabled_listener(lambda: heard.append(self.song.is_ableton_link_enabled))
        self.assertEqual(self.song.tempo, 120.0)
        self.song.is_ableton_link_enabled = True
        self.assertEqual(self.song.tempo, 97.0)
        self.song.tempo = 130.0
        self.assertEqual(self.peer.tempo, 130.0)
        self.song.undo()
        self.assertEqual(self.peer.tempo, 97.0)
        self.peer.set_tempo(88.0)
        self.assertEqual((self.song.tempo, heard), (88.0, [True]))
        self.song.is_ableton_link_enabled = False
        self.peer.set_tempo(60.0)
        self.assertEqual((self.song.tempo, self.song.is_ableton_link_enabled), (88.0, False))

    def test_who_left_the_session_hears_nothing_of_it(self):
        self.song.is_ableton_link_enabled = True
        self.peer.leave()
        self.song.tempo = 130.0
        self.assertEqual(self.peer.tempo, 97.0)

    @exercises("Song.is_ableton_link_start_stop_sync_enabled")
    def test_starting_and_stopping_are_shared_with_start_stop_sync_only(self):
        heard = []
        self.song.add_is_ableton_link_start_stop_sync_enabled_listener(lambda: heard.append(self.song.is_ableton_link_start_stop_sync_enabled))
        self.song.is_ableton_link_enabled = True
        self.peer.start()
        self.assertEqual((self.song.is_playing, self.song.is_ableton_link_start_stop_sync_enabled), (False, False))
        self.song.is_ableton_link_start_stop_sync_enabled = True
        self.peer.start()
        self.assertEqual((self.song.is_playing, self.song.is_ableton_link_start_stop_sync_enabled), (True, True))
        self.song.stop_playing()
        self.tick()
        self.assertFalse(self.peer.is_playing)
        self.start()
        self.assertTrue(self.peer.is_playing)
        self.peer.stop()
        self.assertEqual((self.song.is_playing, heard), (False, [True]))

    @exercises("Song.force_link_beat_time")
    def test_the_others_can_be_forced_to_the_beat_of_the_set(self):
        self.song.is_ableton_link_enabled = True
        self.start()
        self.play(3.0, tempo=97.0)
        self.song.force_link_beat_time()
        self.assertAlmostEqual(self.peer.forced_beat, 3.0, delta=0.05)


class TempoFollower(Rehearsal):
    @exercises("Song.tempo_follower_enabled")
    def test_while_it_is_on_the_set_has_the_tempo_of_the_music_at_the_input(self):
        heard, drummer = [], self.simulation.user
        self.song.add_tempo_follower_enabled_listener(lambda: heard.append(self.song.tempo_follower_enabled))
        drummer.drum(101.0)
        self.assertEqual((self.song.tempo, self.song.tempo_follower_enabled), (120.0, False))
        self.song.tempo_follower_enabled = True
        self.assertEqual((self.song.tempo, self.song.tempo_follower_enabled), (101.0, True))
        drummer.drum(104.0)
        drummer.drum(None)
        self.assertEqual((self.song.tempo, heard), (104.0, [True]))
        self.song.tempo_follower_enabled = False
        drummer.drum(90.0)
        self.assertEqual(self.song.tempo, 104.0)

    def test_the_link_session_follows_with_the_set(self):
        peer = self.simulation.user.join_link(120.0)
        self.song.is_ableton_link_enabled = self.song.tempo_follower_enabled = True
        self.simulation.user.drum(132.0)
        self.assertEqual(peer.tempo, 132.0)


if __name__ == "__main__":
    unittest.main()
