"""Scenes: rows of slots with a name, a colour, and a tempo and signature that come with their launch."""

import unittest

from simulator.engine.rehearsal import Rehearsal, exercises


class Looks(Rehearsal):
    @exercises("Scene.name", "Scene.canonical_parent", "Scene.color", "Scene.color_index")
    def test_names_and_colours_are_told_and_undone(self):
        scene = self.song.scenes[0]
        self.assertEqual((scene.canonical_parent, scene.color_index), (self.song, None))
        self.changes(scene, name="Opening", color_index=14)
        self.assertEqual(scene.color, 0xFF3636)
        self.changes(scene, color=0xB9C1E3)
        self.assertEqual(scene.color_index, 37)
        scene.color_index = None
        self.assertIsNone(scene.color_index)
        for _ in range(4):
            self.song.undo()
        self.assertEqual((scene.name, scene.color_index), ("Intro", None))

    @exercises("Scene.color", "Scene.color_index")
    def test_the_nearest_colour_of_the_palette_is_taken_and_both_ways_to_say_it_are_told(self):
        heard, scene = [], self.song.scenes[0]
        scene.add_color_listener(lambda: heard.append(scene.color))
        scene.add_color_index_listener(lambda: heard.append(scene.color_index))
        scene.color = 0xFF0000
        self.assertEqual(sorted(heard), [14, 0xFF3636])

    @exercises("Scene.clip_slots", "Scene.is_empty")
    def test_a_scene_has_a_slot_of_every_track(self):
        heard, scene = [], self.song.scenes[1]
        scene.add_clip_slots_listener(lambda: heard.append(len(scene.clip_slots)))
        self.assertEqual([slot.has_clip for slot in scene.clip_slots], [True, False, False, False])
        self.song.create_midi_track(0)
        self.song.delete_track(1)
        self.assertEqual((heard, [slot.has_clip for slot in scene.clip_slots], scene.is_empty), ([5, 4], [False] * 4, True))
        self.assertEqual(scene.clip_slots[0], self.slot(0, 1))


class TempoAndSignature(Rehearsal):
    @exercises("Scene.tempo", "Scene.tempo_enabled")
    def test_a_tempo_is_switched_on_with_its_value_and_remembered_when_off(self):
        scene = self.song.scenes[0]
        self.assertEqual((scene.tempo, scene.tempo_enabled), (-1.0, False))
        self.changes(scene, tempo=90.0)
        self.assertTrue(scene.tempo_enabled)
        self.changes(scene, tempo_enabled=False)
        self.assertEqual(scene.tempo, -1.0)
        scene.tempo_enabled = True
        self.assertEqual(scene.tempo, 90.0)
        self.refuses("Tempo out of range", lambda: setattr(scene, "tempo", 5.0))

    @exercises("Scene.time_signature_enabled", "Scene.time_signature_numerator", "Scene.time_signature_denominator")
    def test_a_signature_is_switched_on_with_either_number(self):
        scene, heard = self.song.scenes[0], []
        for name in ("time_signature_enabled", "time_signature_numerator", "time_signature_denominator"):
            getattr(scene, "add_{}_listener".format(name))(lambda name=name: heard.append(name[15:]))
        self.assertFalse(scene.time_signature_enabled)
        scene.time_signature_denominator = 8
        self.assertEqual(sorted(heard), ["denominator", "enabled", "numerator"])
        scene.time_signature_numerator = 6
        signature = (scene.time_signature_enabled, scene.time_signature_numerator, scene.time_signature_denominator)
        self.assertEqual(signature, (True, 6, 8))
        scene.time_signature_enabled = False
        self.assertEqual((scene.time_signature_numerator, scene.time_signature_denominator), (-1, -1))
        scene.time_signature_enabled = True
        scene.fire()
        self.frame()
        self.assertEqual((self.song.signature_numerator, self.song.signature_denominator), (6, 8))

    @exercises("Scene.tempo_enabled", "Scene.fire")
    def test_a_scene_whose_tempo_is_off_leaves_the_set_its_own(self):
        scene = self.song.scenes[0]
        scene.tempo = 90.0
        scene.tempo_enabled = False
        scene.fire()
        self.frame()
        self.assertEqual(self.song.tempo, 120.0)

    @exercises("Scene.is_triggered")
    def test_waiting_for_the_bar_is_told(self):
        heard, scene = [], self.song.scenes[0]
        scene.add_is_triggered_listener(lambda: heard.append(scene.is_triggered))
        self.start(1.0)
        scene.fire()
        self.play(4.0)
        self.assertEqual(heard, [True, False])


if __name__ == "__main__":
    unittest.main()
