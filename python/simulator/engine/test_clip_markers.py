"""The loop brace and the markers of a clip, and cutting or doubling what lies between them."""

import unittest

from simulator.engine.rehearsal import Rehearsal, exercises


class Stage(Rehearsal):
    def times(self, clip):
        return [note[1] for note in clip.get_notes(0.0, 0, 32.0, 128)]

    def listens(self, thing, *topics):
        """The names of what is told, in the order in which it is told."""
        heard = []
        for topic in topics:
            getattr(thing, "add_{}_listener".format(topic))(lambda topic=topic: heard.append(topic))
        return heard


class Looping(Stage):
    @exercises("Clip.loop_start", "Clip.loop_end", "Clip.length", "Clip.end_time")
    def test_the_length_is_the_length_of_the_brace(self):
        clip = self.clip()
        heard = self.listens(clip, "loop_start", "loop_end", "position", "end_time")
        clip.loop_start = 1.0
        self.assertEqual((clip.loop_start, clip.length, clip.end_time, heard), (1.0, 3.0, 4.0, ["loop_start", "position"]))
        clip.loop_end = 3.0
        self.assertEqual((clip.loop_end, clip.length, clip.end_time, heard[2:]), (3.0, 2.0, 3.0, ["loop_end", "end_time"]))

    @exercises("Clip.position")
    def test_position_moves_the_brace_and_keeps_its_length(self):
        clip = self.clip(0, 1)
        heard = self.listens(clip, "position")
        clip.position = 4.0
        self.assertEqual((clip.position, clip.loop_start, clip.loop_end, clip.length), (4.0, 4.0, 6.0, 2.0))
        self.assertEqual(heard, ["position"])

    @exercises("Clip.looping", "Clip.start_marker", "Clip.end_marker")
    def test_without_loop_the_brace_is_the_markers(self):
        clip = self.clip()
        clip.loop_start, clip.loop_end = 1.0, 3.0
        heard = self.listens(clip, "looping", "end_marker")
        clip.looping = False
        self.assertEqual((clip.looping, clip.loop_start, clip.loop_end), (False, 0.0, 4.0))
        clip.loop_end = 2.0
        self.assertEqual((clip.end_marker, heard), (2.0, ["looping", "end_marker"]))
        clip.start_marker = 1.0
        self.assertEqual(clip.start_marker, 0.0)
        clip.loop_start = 1.0
        self.assertEqual(clip.start_marker, 1.0)

    @exercises("Clip.looping")
    def test_each_mode_remembers_its_own_brace(self):
        clip = self.clip()
        clip.loop_start, clip.loop_end = 1.0, 3.0
        clip.looping = False
        clip.loop_end = 2.0
        clip.looping = True
        self.assertEqual((clip.loop_start, clip.loop_end), (1.0, 3.0))
        clip.looping = False
        self.assertEqual((clip.loop_start, clip.loop_end), (0.0, 2.0))

    @exercises("Clip.start_marker", "Clip.end_marker")
    def test_markers_stand_beside_the_loop_and_in_order(self):
        clip = self.clip()
        heard = self.listens(clip, "start_marker", "end_marker")
        clip.start_marker, clip.end_marker = 2.0, 6.0
        self.assertEqual((clip.start_marker, clip.end_marker, clip.loop_start, clip.loop_end), (2.0, 6.0, 0.0, 4.0))
        self.assertEqual(heard, ["start_marker", "end_marker"])
        self.refuses("behind the end marker", lambda: setattr(clip, "start_marker", 6.0))
        self.refuses("before the start marker", lambda: setattr(clip, "end_marker", 2.0))

    @exercises("Clip.loop_start", "Clip.loop_end")
    def test_a_brace_cannot_turn_around(self):
        clip = self.clip()
        self.refuses("behind the loop end", lambda: setattr(clip, "loop_start", 4.0))
        self.refuses("behind the loop end", lambda: setattr(clip, "loop_end", 0.0))
        self.assertEqual((clip.loop_start, clip.loop_end), (0.0, 4.0))

    @exercises("Clip.start_marker", "Clip.playing_position")
    def test_a_launched_clip_begins_at_its_start_marker(self):
        clip = self.clip()
        clip.start_marker = 1.5
        clip.fire()
        self.frame()
        self.assertAlmostEqual(clip.playing_position, 1.5, delta=0.01)

    @exercises("Clip.loop_jump", "Clip.playing_position")
    def test_going_back_to_the_start_of_the_loop_is_told(self):
        clip, positions = self.clip(0, 1), []
        jumps = self.listens(clip, "loop_jump")
        clip.add_playing_position_listener(lambda: positions.append(clip.playing_position))
        clip.fire()
        self.frame()
        self.play(4.5)
        self.assertEqual(len(jumps), 2)
        self.assertGreater(len(positions), 50)
        self.assertTrue(all(0.0 <= position < 2.0 for position in positions))


class Regions(Stage):
    @exercises("Clip.crop")
    def test_cropping_keeps_from_the_earlier_of_start_and_loop_to_the_loop_end(self):
        clip = self.clip()
        clip.loop_start, clip.loop_end = 1.0, 3.0
        clip.crop()
        self.assertEqual((clip.start_marker, clip.end_marker, self.times(clip)), (0.0, 3.0, [0.0, 1.0, 2.0]))

    @exercises("Clip.duplicate_loop")
    def test_duplicating_the_loop_repeats_its_notes_and_moves_what_lies_behind(self):
        clip = self.clip()
        clip.loop_end = 2.0
        clip.duplicate_loop()
        self.assertEqual((clip.length, clip.end_marker), (4.0, 6.0))
        self.assertEqual(self.times(clip), [0.0, 1.0, 2.0, 3.0, 4.0, 5.0])

    @exercises("Clip.duplicate_region")
    def test_a_region_is_copied_to_another_time_whole_or_one_pitch_of_it_transposed(self):
        clip = self.clip()
        clip.duplicate_region(0.0, 2.0, 8.0)
        self.assertEqual(self.times(clip), [0.0, 1.0, 2.0, 3.0, 8.0, 9.0])
        clip.duplicate_region(region_start=8.0, region_length=1.0, destination_time=12.0, pitch=36, transposition_amount=12)
        clip.duplicate_region(8.0, 1.0, 12.0, 35)
        self.assertEqual([note[:2] for note in clip.get_notes(12.0, 0, 4.0, 128)], [(48, 12.0)])


if __name__ == "__main__":
    unittest.main()
