"""Clip View: the grid, and what scripts have it show."""

import unittest

from simulator.engine.rehearsal import Rehearsal, exercises


class Editor(Rehearsal):
    def setUp(self):
        super().setUp()
        self.view = self.clip().view

    def seen(self):
        return self.simulation.user.sees(self.clip())

    @exercises("Clip.view", "Clip.View.canonical_parent")
    def test_every_clip_has_a_view_of_its_own(self):
        self.assertEqual((self.view, self.view.canonical_parent), (self.clip().view, self.clip()))
        self.assertNotEqual(self.view, self.clip(1).view)

    @exercises("Clip.View.grid_quantization", "Clip.View.grid_is_triplet")
    def test_the_grid_can_be_set(self):
        grids = self.live("Clip").GridQuantization
        self.assertEqual((str(self.view.grid_quantization), self.view.grid_is_triplet), ("g_sixteenth", False))
        self.view.grid_quantization, self.view.grid_is_triplet = grids.g_half, True
        self.assertEqual((self.view.grid_quantization, self.view.grid_is_triplet), (grids.g_half, True))
        self.song.undo()
        self.assertEqual(self.view.grid_quantization, grids.g_half)
        self.refuses("", lambda: setattr(self.view, "grid_quantization", 11))

    @exercises("Clip.View.show_loop")
    def test_the_loop_is_brought_into_sight(self):
        self.clip().loop_start = 2.0
        self.assertIsNone(self.seen().in_sight)
        self.view.show_loop()
        self.assertEqual(self.seen().in_sight, (2.0, 4.0))

    @exercises("Clip.View.show_envelope", "Clip.View.hide_envelope", "Clip.View.select_envelope_parameter")
    def test_envelopes_are_shown_for_a_parameter_and_hidden(self):
        panning = self.song.tracks[0].mixer_device.panning
        self.assertEqual(self.seen()[1:], (False, None))
        self.view.show_envelope()
        self.view.select_envelope_parameter(panning)
        self.assertEqual(self.seen()[1:], (True, panning))
        self.view.hide_envelope()
        self.assertEqual(self.seen()[1:], (False, panning))


if __name__ == "__main__":
    unittest.main()
