"""Locators: made where the song is, found in order, jumped to."""

import unittest

from simulator.engine.rehearsal import Rehearsal, band, exercises

VERSE, CHORUS = 16.0, 24.0


class Locators(Rehearsal):
    def setUp(self):
        super().setUp()
        self.open(band(cues=[{"time": CHORUS, "name": "Chorus"}, {"time": VERSE, "name": "Verse"}]))

    def go(self, time):
        self.song.current_song_time = time
        self.tick()

    @exercises("CuePoint.name", "CuePoint.time", "CuePoint.canonical_parent", "Song.cue_points")
    def test_they_stand_in_order_of_time_and_belong_to_the_song(self):
        cues = self.song.cue_points
        self.assertEqual([(cue.name, cue.time) for cue in cues], [("Verse", VERSE), ("Chorus", CHORUS)])
        self.changes(cues[0], name="First Verse")
        self.assertEqual(cues[0].canonical_parent, self.song)
        self.song.undo()
        self.assertEqual(cues[0].name, "Verse")

    @exercises("CuePoint.time", "Song.cue_points")
    def test_one_that_is_dragged_by_hand_takes_its_place_among_the_others(self):
        heard, verse = [], self.song.cue_points[0]
        verse.add_time_listener(lambda: heard.append(verse.time))
        self.simulation.user.drag(verse, 32.0)
        self.assertEqual(([cue.name for cue in self.song.cue_points], verse.time, heard), (["Chorus", "Verse"], 32.0, [32.0]))
        self.song.undo()
        self.assertEqual([cue.name for cue in self.song.cue_points], ["Verse", "Chorus"])

    @exercises("Song.cue_points", "Song.set_or_delete_cue")
    def test_one_is_made_where_the_song_is_and_deleted_there_again(self):
        heard = []
        self.song.add_cue_points_listener(lambda: heard.append([cue.name for cue in self.song.cue_points]))
        self.go(20.0)
        self.song.set_or_delete_cue()
        self.song.set_or_delete_cue()
        self.assertEqual(heard, [["Verse", "1", "Chorus"], ["Verse", "Chorus"]])

    @exercises("Song.set_or_delete_cue", "Song.is_cue_point_selected")
    def test_while_stopped_it_is_made_on_the_grid_and_while_playing_exactly_there(self):
        self.song.start_time = 4.3
        self.assertFalse(self.song.is_cue_point_selected())
        self.song.set_or_delete_cue()
        self.assertTrue(self.song.is_cue_point_selected())
        self.start(1.25)
        self.song.set_or_delete_cue()
        self.assertEqual(self.song.cue_points[0].time, 4.0)
        self.assertAlmostEqual(self.song.cue_points[1].time, self.song.current_song_time)
        self.assertAlmostEqual(self.song.current_song_time, 4.3 + 1.25, delta=0.05)

    @exercises("Song.jump_to_next_cue", "Song.jump_to_prev_cue", "Song.can_jump_to_next_cue", "Song.can_jump_to_prev_cue")
    def test_jumps_lead_from_locator_to_locator_as_far_as_there_are_any(self):
        can = []
        self.song.add_can_jump_to_next_cue_listener(lambda: can.append(("next", self.song.can_jump_to_next_cue)))
        self.song.add_can_jump_to_prev_cue_listener(lambda: can.append(("prev", self.song.can_jump_to_prev_cue)))
        reached = []
        jumps = [self.song.jump_to_next_cue] * 3 + [self.song.jump_to_prev_cue] * 2
        for jump in jumps:
            jump()
            self.tick()
            reached.append((self.song.current_song_time, self.song.can_jump_to_prev_cue, self.song.can_jump_to_next_cue))
        self.assertEqual(reached, [(VERSE, False, True), *[(CHORUS, True, False)] * 2, *[(VERSE, False, True)] * 2])
        self.assertEqual(can, [("next", False), ("prev", True), ("next", True), ("prev", False)])

    @exercises("CuePoint.jump")
    def test_while_playing_a_jump_waits_for_the_bar(self):
        self.start(1.0)
        self.song.cue_points[0].jump()
        self.play(2.5)
        self.assertAlmostEqual(self.song.current_song_time, 3.5, delta=0.05)
        self.play(1.0)
        self.assertAlmostEqual(self.song.current_song_time, VERSE + 0.5, delta=0.05)

    @exercises("CuePoint.jump", "Song.clip_trigger_quantization")
    def test_without_launch_quantization_it_jumps_at_once(self):
        self.song.clip_trigger_quantization = 0
        self.start(1.0)
        self.song.cue_points[1].jump()
        self.play(0.5)
        self.assertAlmostEqual(self.song.current_song_time, CHORUS + 0.5, delta=0.05)

class InASetWithoutAny(Rehearsal):
    @exercises("Song.set_or_delete_cue", "CuePoint.jump")
    def test_they_are_numbered_as_they_are_made_and_a_jump_waits_for_the_tick(self):
        for time in (16.0, 8.0):
            self.song.current_song_time = time
            self.tick()
            self.song.set_or_delete_cue()
        self.assertEqual([(cue.name, cue.time) for cue in self.song.cue_points], [("2", 8.0), ("1", 16.0)])
        self.song.cue_points[1].jump()
        self.assertEqual(self.song.current_song_time, 8.0)
        self.tick()
        self.assertEqual(self.song.current_song_time, 16.0)


if __name__ == "__main__":
    unittest.main()
