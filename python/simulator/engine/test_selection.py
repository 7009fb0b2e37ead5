"""Routing, data kept with the Set, and what is selected."""

import unittest

from simulator.engine.rehearsal import Rehearsal, band, exercises


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
    @exercises("Song.get_data", "Song.set_data")
    def test_a_value_of_none_stays(self):
        for keeper in (self.song, self.song.tracks[0]):
            self.assertEqual(keeper.get_data("key", 5), 5)
            keeper.set_data("key", {"page": 2})
            self.assertEqual(keeper.get_data("key", 5), {"page": 2})
            keeper.set_data("key", None)
            self.assertIsNone(keeper.get_data("key", 5))


class Selection(Rehearsal):
    @exercises(
        "Song.View.highlighted_clip_slot", "Song.View.selected_track", "Song.View.selected_scene", "Song.view", "Song.master_track",
        "Song.scenes",
    )  # fmt: skip
    def test_the_highlighted_slot_is_where_track_and_scene_meet(self):
        view = self.song.view
        view.highlighted_clip_slot = self.slot(1, 2)
        self.assertEqual((view.selected_track.name, view.selected_scene.name), ("Keys", "Chorus"))
        view.selected_scene = self.song.scenes[0]
        self.assertEqual(view.highlighted_clip_slot, self.slot(1, 0))
        view.selected_track = self.song.master_track
        self.assertIsNone(view.highlighted_clip_slot)

    @exercises("Song.View.select_device", "Song.appointed_device")
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

    @exercises("Song.View.detail_clip")
    def test_the_detail_clip_goes_with_the_clip(self):
        self.song.view.detail_clip = self.clip()
        self.assertEqual(self.song.view.detail_clip, self.clip())
        self.slot(0, 0).delete_clip()
        self.assertIsNone(self.song.view.detail_clip)

    @exercises("Song.appointed_device", "Song.View.selected_track")
    def test_a_device_can_be_appointed_without_being_selected_and_selected_without_being_appointed(self):
        heard, view = [], self.song.view
        self.song.add_appointed_device_listener(lambda: heard.append(self.song.appointed_device))
        view.add_selected_track_listener(lambda: heard.append(view.selected_track))
        operator = self.song.tracks[0].devices[0]
        view.selected_track = self.song.tracks[1]
        reverb = self.song.tracks[1].insert_device("Reverb")
        self.song.appointed_device = operator
        self.assertEqual((self.song.appointed_device, view.selected_track), (operator, self.song.tracks[1]))
        view.select_device(reverb, ShouldAppointDevice=False)
        self.assertEqual((self.song.appointed_device, self.song.tracks[1].view.selected_device), (operator, reverb))
        self.song.appointed_device = None
        self.assertEqual(heard, [self.song.tracks[1], operator, None])

    @exercises("Song.View.detail_clip", "Song.View.highlighted_clip_slot", "Song.View.selected_scene")
    def test_highlighting_a_slot_shows_its_clip(self):
        heard, view = [], self.song.view
        view.add_detail_clip_listener(lambda: heard.append(view.detail_clip))
        view.add_selected_scene_listener(lambda: heard.append(view.selected_scene))
        view.highlighted_clip_slot = self.slot(0, 1)
        self.assertEqual(heard, [self.song.scenes[1], self.clip(0, 1)])
        view.highlighted_clip_slot = self.slot(0, 2)
        self.assertEqual((view.highlighted_clip_slot, view.detail_clip), (self.slot(0, 2), self.clip(0, 1)))
        view.detail_clip = None
        self.assertIsNone(view.detail_clip)

    @exercises("Song.View.selected_chain", "Song.View.select_device")
    def test_a_chain_is_selected_by_itself_or_with_a_device_in_it(self):
        devices = [{"device": "Audio Effect Rack", "chains": [{"name": name, "devices": [{"device": "Reverb"}]} for name in ("Dry", "Wet")]}]
        self.open(band(tracks=[{"kind": "audio", "devices": devices}]))
        heard, view, rack = [], self.song.view, self.song.tracks[0].devices[0]
        view.add_selected_chain_listener(lambda: heard.append(view.selected_chain))
        self.assertIsNone(view.selected_chain)
        view.selected_chain = rack.chains[1]
        self.assertEqual((view.selected_chain, rack.view.selected_chain), (rack.chains[1], rack.chains[1]))
        view.select_device(rack.chains[0].devices[0])
        self.assertEqual((view.selected_chain, heard), (rack.chains[0], [rack.chains[1], rack.chains[0]]))

    @exercises("Song.View.canonical_parent", "Song.View.draw_mode", "Song.View.follow_song")
    def test_the_pencil_and_following_are_told_and_not_undone(self):
        view = self.song.view
        self.assertEqual((view.canonical_parent, view.draw_mode, view.follow_song), (self.song, False, True))
        self.changes(view, draw_mode=True, follow_song=False)
        self.assertEqual(self.song.undo(), "")

    @exercises("Song.View.selected_parameter", "Song.View.mod_mapping_device", "Song.View.mod_mapping_parameter")
    def test_what_the_user_clicks_and_hovers_over_is_told(self):
        heard, view = [], self.song.view
        volume, synth = self.song.tracks[0].mixer_device.volume, self.song.tracks[0].devices[0]
        view.add_selected_parameter_listener(lambda: heard.append(view.selected_parameter))
        view.add_mod_mapping_parameter_listener(lambda: heard.append(view.mod_mapping_parameter))
        self.assertEqual((view.selected_parameter, view.mod_mapping_device, view.mod_mapping_parameter), (None, None, None))
        self.simulation.user.click(volume)
        self.changes(view, mod_mapping_device=synth)
        self.simulation.user.hover(synth.parameters[1])
        self.assertEqual((view.selected_parameter, view.mod_mapping_parameter), (volume, synth.parameters[1]))
        self.simulation.user.hover(None)
        self.assertEqual(heard, [volume, synth.parameters[1], None])

    def test_select_instrument_finds_it(self):
        self.assertTrue(self.song.tracks[0].view.select_instrument())
        self.assertFalse(self.song.tracks[1].view.select_instrument())


if __name__ == "__main__":
    unittest.main()
