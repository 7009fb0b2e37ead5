"""Routing, data kept with the Set, and what is selected."""

import unittest

from simulator.engine.rehearsal import Rehearsal


class Routing(Rehearsal):
    def test_a_routing_that_is_on_offer_can_be_chosen(self):
        track = self.song.tracks[2]
        offered = {choice.display_name: choice for choice in track.available_input_routing_types}
        self.assertEqual(track.input_routing_type.display_name, "Ext. In")
        track.input_routing_type = offered["Resampling"]
        self.assertEqual((track.input_routing_type, track.current_input_routing), (offered["Resampling"], "Resampling"))
        track.current_output_routing = "Sends Only"
        self.assertEqual(track.output_routing_type.display_name, "Sends Only")
        self.refuses("Invalid", lambda: setattr(track, "current_input_routing", "Moon"))

    def test_another_track_is_attached_to_its_routing(self):
        offered = {choice.display_name: choice for choice in self.song.tracks[2].available_input_routing_types}
        self.assertEqual(offered["Bass"].attached_object, self.song.tracks[0])
        self.assertEqual(offered["Bass"].category, 4)

    def test_channels_have_a_layout(self):
        channels = self.song.tracks[0].available_input_routing_channels
        self.assertEqual((channels[0].display_name, str(channels[0].layout), len(channels)), ("All Channels", "midi", 17))


class Data(Rehearsal):
    def test_a_value_of_none_stays(self):
        for keeper in (self.song, self.song.tracks[0]):
            self.assertEqual(keeper.get_data("key", 5), 5)
            keeper.set_data("key", {"page": 2})
            self.assertEqual(keeper.get_data("key", 5), {"page": 2})
            keeper.set_data("key", None)
            self.assertIsNone(keeper.get_data("key", 5))


class Selection(Rehearsal):
    def test_the_highlighted_slot_is_where_track_and_scene_meet(self):
        view = self.song.view
        view.highlighted_clip_slot = self.slot(1, 2)
        self.assertEqual((view.selected_track.name, view.selected_scene.name), ("Keys", "Chorus"))
        view.selected_scene = self.song.scenes[0]
        self.assertEqual(view.highlighted_clip_slot, self.slot(1, 0))
        view.selected_track = self.song.master_track
        self.assertIsNone(view.highlighted_clip_slot)

    def test_selecting_a_device_selects_its_track_and_appoints_it(self):
        device = self.song.tracks[0].devices[0]
        self.song.view.selected_track = self.song.tracks[2]
        self.song.view.select_device(device)
        self.assertEqual(self.song.view.selected_track, self.song.tracks[0])
        self.assertEqual(self.song.tracks[0].view.selected_device, device)
        self.assertEqual(self.song.appointed_device, device)
        self.song.tracks[0].delete_device(0)
        self.assertIsNone(self.song.appointed_device)
        self.assertIsNone(self.song.tracks[0].view.selected_device)

    def test_the_detail_clip_goes_with_the_clip(self):
        self.song.view.detail_clip = self.clip()
        self.assertEqual(self.song.view.detail_clip, self.clip())
        self.slot(0, 0).delete_clip()
        self.assertIsNone(self.song.view.detail_clip)

    def test_select_instrument_finds_it(self):
        self.assertTrue(self.song.tracks[0].view.select_instrument())
        self.assertFalse(self.song.tracks[1].view.select_instrument())


if __name__ == "__main__":
    unittest.main()
