"""Scenes as rows of the Set: made, copied, captured, deleted."""

import unittest

from simulator.engine.rehearsal import Rehearsal, exercises


class Rows(Rehearsal):
    def names(self):
        return [scene.name for scene in self.song.scenes]

    @exercises("Song.create_scene", "Song.scenes", "Song.View.selected_scene")
    def test_a_new_scene_takes_tempo_and_signature_of_the_one_above_and_is_selected(self):
        heard = []
        self.song.add_scenes_listener(lambda: heard.append(len(self.song.scenes)))
        self.song.view.add_selected_scene_listener(lambda: heard.append(self.song.view.selected_scene))
        above = self.song.scenes[1]
        above.tempo, above.time_signature_numerator = 140.0, 3
        scene = self.song.create_scene(2)
        self.assertEqual((scene.tempo, scene.time_signature_numerator), (140.0, 3))
        scene.name = "Bridge"
        self.assertEqual((self.names()[:4], self.song.view.selected_scene.name), (["Intro", "Verse", "Bridge", "Chorus"], "Bridge"))
        self.assertEqual(heard, [5, scene])
        self.assertEqual(self.song.create_scene(0).tempo, -1.0)

    @exercises("Song.delete_scene", "Song.duplicate_scene")
    def test_scenes_are_copied_below_themselves_and_deleted_with_their_clips(self):
        self.song.duplicate_scene(1)
        self.assertEqual(self.names()[:4], ["Intro", "Verse", "Verse", "Chorus"])
        self.assertEqual([self.slot(0, row).has_clip for row in range(4)], [True, True, True, False])
        self.assertEqual((self.song.view.selected_scene, self.clip(0, 2).length), (self.song.scenes[2], 2.0))
        self.song.delete_scene(1)
        self.song.delete_scene(1)
        self.assertEqual(([slot.has_clip for slot in self.song.tracks[0].clip_slots], self.names()[1]), ([True, False, False], "Chorus"))
        self.refuses("Invalid scene index", lambda: self.song.delete_scene(3), IndexError)
        for _ in range(2):
            self.song.delete_scene(0)
        self.refuses("The last scene", lambda: self.song.delete_scene(0))

    @exercises("Song.capture_and_insert_scene")
    def test_what_plays_is_captured_below_the_selected_scene(self):
        self.song.clip_trigger_quantization = 0
        self.slot(0, 1).fire()
        self.slot(1, 0).fire()
        self.frame()
        self.song.view.selected_scene = self.song.scenes[2]
        self.song.capture_and_insert_scene()
        row = self.song.scenes[3]
        self.assertEqual([slot.has_clip for slot in row.clip_slots], [True, True, False, False])
        self.assertEqual((row.clip_slots[0].clip.length, self.song.view.selected_scene), (2.0, row))
        self.assertEqual([track.playing_slot_index for track in self.song.tracks][:2], [1, 0])

    @exercises("Song.capture_and_insert_scene")
    def test_the_selected_track_can_be_left_out(self):
        self.song.scenes[0].fire()
        self.frame()
        self.song.view.selected_track = self.song.tracks[1]
        self.song.capture_and_insert_scene(self.live("Song").CaptureMode.all_except_selected)
        self.assertEqual([slot.has_clip for slot in self.song.scenes[1].clip_slots], [True, False, True, False])


if __name__ == "__main__":
    unittest.main()
