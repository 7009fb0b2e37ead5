"""Launching scenes: what starts, what stops, and what a scene brings along."""

import unittest

from simulator.engine.rehearsal import Rehearsal, band, clip, exercises

GATE, REPEAT = 1, 3


class Firing(Rehearsal):
    @exercises("Scene.fire")
    def test_a_scene_fires_its_clips_and_stops_the_other_tracks(self):
        self.song.scenes[0].fire()
        self.frame()
        self.assertEqual([self.song.tracks[track].playing_slot_index for track in range(4)], [0, 0, 0, -1])
        self.song.scenes[1].fire()
        self.play(4.5)
        self.assertEqual([self.song.tracks[track].playing_slot_index for track in range(3)], [1, -2, -2])

    @exercises("Scene.is_triggered")
    def test_a_scene_is_triggered_until_its_boundary(self):
        self.start(1.0)
        self.song.scenes[0].fire()
        self.assertTrue(self.song.scenes[0].is_triggered)
        self.play(3.5)
        self.assertFalse(self.song.scenes[0].is_triggered)

    @exercises("Scene.is_empty")
    def test_an_empty_scene_does_not_start_the_transport(self):
        self.song.scenes[3].fire()
        self.frame()
        self.assertFalse(self.song.is_playing)
        self.assertTrue(self.song.scenes[3].is_empty)

    @exercises("Scene.tempo", "Scene.time_signature_enabled", "Scene.time_signature_numerator", "Song.signature_numerator")
    def test_firing_applies_tempo_and_signature_of_the_scene(self):
        scene = self.song.scenes[1]
        self.assertEqual((scene.tempo, scene.time_signature_numerator), (-1.0, -1))
        scene.tempo_enabled = True
        scene.tempo = 140.0
        scene.time_signature_numerator = 3
        self.assertTrue(scene.time_signature_enabled)
        scene.fire()
        self.frame()
        self.assertEqual((self.song.tempo, self.song.signature_numerator), (140.0, 3))

    @exercises("Scene.tempo", "Scene.tempo_enabled")
    def test_a_disabled_scene_tempo_is_remembered(self):
        scene = self.song.scenes[1]
        scene.tempo = 140.0
        scene.tempo_enabled = False
        self.assertEqual(scene.tempo, -1.0)
        scene.tempo_enabled = True
        self.assertEqual(scene.tempo, 140.0)

    @exercises("Scene.fire_as_selected")
    def test_firing_as_selected_fires_the_selected_scene_and_advances(self):
        self.song.view.selected_scene = self.song.scenes[0]
        self.song.scenes[3].fire_as_selected()
        self.frame()
        self.assertTrue(self.clip().is_playing)
        self.assertEqual(self.song.view.selected_scene, self.song.scenes[1])

    def test_firing_selects_the_scene_unless_told_otherwise(self):
        self.song.scenes[1].fire()
        self.assertEqual(self.song.view.selected_scene, self.song.scenes[1])
        self.song.scenes[0].fire(can_select_scene_on_launch=False)
        self.assertEqual(self.song.view.selected_scene, self.song.scenes[1])

    @exercises("Song.create_scene")
    def test_indices_follow_when_a_scene_is_inserted_above_what_plays(self):
        self.slot(0, 1).fire()
        self.frame()
        self.song.create_scene(0)
        self.assertEqual(self.song.tracks[0].playing_slot_index, 2)

    @exercises("Scene.fire")
    def test_with_legato_clips_take_over_where_the_ones_before_were(self):
        self.song.clip_trigger_quantization = 0
        self.song.scenes[0].fire()
        self.frame()
        self.play(1.0)
        self.song.scenes[1].fire(force_legato=True)
        self.frame()
        self.assertAlmostEqual(self.clip(0, 1).playing_position, 1.0, delta=0.1)

    def test_the_last_scene_stays_selected_when_it_is_fired_as_selected(self):
        self.song.view.selected_scene = self.song.scenes[3]
        self.song.scenes[0].fire_as_selected()
        self.frame()
        self.assertEqual((self.song.view.selected_scene, self.clip().is_playing), (self.song.scenes[3], False))


class LaunchButton(Rehearsal):
    def setUp(self):
        super().setUp()
        fields = {"launch_quantization": 8}
        tracks = [{"kind": "midi", "clips": {"0": clip(launch_mode=mode, **fields)}} for mode in (0, GATE, REPEAT)]
        self.open(band(tracks=tracks))
        self.scene = self.song.scenes[0]

    def playing(self):
        return [self.clip(track).is_playing for track in range(3)]

    @exercises("Scene.set_fire_button_state")
    def test_it_launches_the_scene_and_its_release_ends_what_lasts_as_long_as_it_is_held(self):
        self.scene.set_fire_button_state(True)
        self.frame()
        self.play(0.5)
        self.assertEqual(self.playing(), [True, True, True])
        self.scene.set_fire_button_state(False)
        self.play(4.0)
        self.assertEqual(self.playing(), [True, False, True])

    @exercises("Scene.set_fire_button_state")
    def test_clips_in_repeat_mode_begin_again_until_it_is_released(self):
        self.scene.set_fire_button_state(True)
        self.frame()
        self.play(2.5)
        self.assertAlmostEqual(self.clip(2).playing_position, 0.5, delta=0.05)
        self.scene.set_fire_button_state(False)
        self.play(2.0)
        self.assertAlmostEqual(self.clip(2).playing_position, 2.5, delta=0.05)


if __name__ == "__main__":
    unittest.main()
