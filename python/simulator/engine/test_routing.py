"""Routing: where tracks take their input from and send their output to, and which of it comes through."""

import unittest

from simulator.engine.rehearsal import Rehearsal, band, exercises

EXTERNAL, RESAMPLING, MAIN, TRACK, PARENT_GROUP, NONE = 0, 2, 3, 4, 5, 6
MIDI, MONO, STEREO = 0, 1, 2
IN, AUTO, OFF = 0, 1, 2
CHANNEL_3 = 0x92


def named(choices, name):
    return next(choice for choice in choices if choice.display_name == name)


def names(choices):
    return [choice.display_name for choice in choices]


class Stage(Rehearsal):
    def setUp(self):
        super().setUp()
        self.bass, self.keys, self.vocals, self.empty = self.song.tracks


class Inputs(Stage):
    @exercises(
        "Track.available_input_routing_types", "Track.input_routing_type", "RoutingType.category", "RoutingType.display_name",
        "RoutingType.attached_object",
    )  # fmt: skip
    def test_a_track_offers_the_outside_world_and_all_other_tracks(self):
        midi, audio = [("All Ins", EXTERNAL), ("Computer Keyboard", EXTERNAL)], [("Ext. In", EXTERNAL), ("Resampling", RESAMPLING)]
        for track, outside in ((self.bass, midi), (self.vocals, audio)):
            offered = track.available_input_routing_types
            others = [(other.name, TRACK) for other in self.song.tracks if other != track]
            self.assertEqual([(choice.display_name, choice.category) for choice in offered], [*outside, *others, ("No Input", NONE)])
            self.assertEqual(named(offered, "Keys").attached_object, self.keys)
            self.assertIsNone(offered[0].attached_object)
            self.assertEqual(track.input_routing_type, offered[0])
        for track in (self.song.master_track, self.song.return_tracks[0]):
            self.assertEqual(names(track.available_input_routing_types), ["No Input"])

    @exercises("Track.input_routing_type", "Track.input_routing_channel", "Track.available_input_routing_channels", "RoutingChannel.display_name")
    def test_choosing_an_input_changes_the_channels_on_offer(self):
        track = self.vocals
        heard = self.listen(track, "input_routing_type", "input_routing_channel", "available_input_routing_channels")
        self.assertEqual(names(track.available_input_routing_channels), ["1/2", "1", "2"])
        track.input_routing_type = named(track.available_input_routing_types, "Bass")
        self.assertEqual((track.input_routing_type.display_name, track.input_routing_channel.display_name), ("Bass", "Pre FX"))
        track.input_routing_channel = named(track.available_input_routing_channels, "Post Mixer")
        self.assertEqual(track.input_routing_channel, track.available_input_routing_channels[2])
        self.assertEqual(sorted(heard), ["available_input_routing_channels", "input_routing_channel", "input_routing_channel", "input_routing_type"])
        self.refuses("Invalid input routing type", lambda: setattr(track, "input_routing_type", self.bass.input_routing_type))
        self.song.undo()
        self.song.undo()
        self.assertEqual((track.input_routing_type.display_name, len(heard)), ("Ext. In", 8))

    @exercises("RoutingChannel.layout", "RoutingChannel.display_name", "Track.available_input_routing_channels")
    def test_channels_have_a_layout(self):
        midi, audio = self.bass.available_input_routing_channels, self.vocals.available_input_routing_channels
        self.assertEqual((midi[0].display_name, midi[16].display_name, len(midi)), ("All Channels", "Ch. 16", 17))
        self.assertEqual({str(channel.layout) for channel in midi}, {"midi"})
        self.assertEqual([(channel.display_name, int(channel.layout)) for channel in audio], [("1/2", STEREO), ("1", MONO), ("2", MONO)])

    @exercises("Track.available_input_routing_types", "Track.input_routings", "Track.input_routing_type", "Track.current_input_routing")
    def test_tracks_that_come_go_and_are_renamed_show_in_the_inputs_of_the_others(self):
        self.vocals.current_input_routing = "Bass"
        topics = ("available_input_routing_types", "input_routings", "input_routing_type", "current_input_routing")
        heard = self.listen(self.vocals, *topics)
        self.bass.name = "Sub"
        self.assertEqual((self.vocals.input_routing_type.attached_object, self.vocals.current_input_routing), (self.bass, "Sub"))
        self.assertIn("Sub", self.vocals.input_routings)
        self.song.delete_track(0)
        self.assertEqual((self.vocals.current_input_routing, len(self.vocals.available_input_routing_types)), ("Ext. In", 5))
        self.assertEqual({name: heard.count(name) for name in topics}, dict.fromkeys(topics, 2))


    def test_the_routings_of_a_set_that_is_opened_stay_with_their_tracks(self):
        self.open({"format": 1, "tracks": [{"kind": "audio", "name": "Choir"}, {"kind": "audio", "routing": {"input_type": "Choir"}}]})
        choir, listener = self.song.tracks
        choir.name = "Altos"
        self.assertEqual((listener.current_input_routing, listener.input_routing_type.attached_object), ("Altos", choir))


class Outputs(Stage):
    @exercises("Track.available_output_routing_types", "Track.output_routing_type", "RoutingType.category", "RoutingType.attached_object")
    def test_what_sounds_goes_to_main_and_midi_nowhere(self):
        offered = self.vocals.available_output_routing_types
        self.assertEqual(list(zip(names(offered), [way.category for way in offered])), [("Ext. Out", EXTERNAL), ("Main", MAIN), ("Sends Only", NONE)])
        self.assertEqual((self.vocals.output_routing_type, offered[1].attached_object), (offered[1], self.song.master_track))
        self.assertEqual((names(self.keys.available_output_routing_types), self.keys.output_routing_type.category), (["No Output"], NONE))
        self.assertEqual(names(self.song.master_track.available_output_routing_types), ["Ext. Out"])

    @exercises("Track.output_routing_type", "RoutingType.category")
    def test_a_member_of_a_group_goes_to_the_group(self):
        self.open(band(tracks=[{"kind": "group", "name": "Bus"}, {"kind": "audio", "group": 0}, {"kind": "midi", "group": 0}]))
        group, audio, midi = self.song.tracks
        for track in (audio, midi):
            chosen = track.output_routing_type
            self.assertEqual((chosen.display_name, chosen.category, chosen.attached_object), ("Group", PARENT_GROUP, group))
        audio.current_output_routing = "Main"
        self.assertEqual(audio.output_routing_type.attached_object, self.song.master_track)

    @exercises("Track.output_routing_type", "Track.output_routing_channel", "Track.available_output_routing_channels")
    def test_choosing_an_output_changes_the_channels_on_offer(self):
        track = self.vocals
        heard = self.listen(track, "output_routing_type", "output_routing_channel", "available_output_routing_channels")
        self.assertEqual(names(track.available_output_routing_channels), ["Track In"])
        track.output_routing_type = track.available_output_routing_types[0]
        self.assertEqual((track.output_routing_type.display_name, track.output_routing_channel.display_name), ("Ext. Out", "1/2"))
        track.output_routing_channel = track.available_output_routing_channels[1]
        self.assertEqual((track.output_routing_channel.display_name, int(track.output_routing_channel.layout)), ("1", MONO))
        self.assertEqual(sorted(heard), ["available_output_routing_channels", *["output_routing_channel"] * 2, "output_routing_type"])
        track.current_output_routing = "Sends Only"
        self.assertEqual((len(track.available_output_routing_channels), track.output_routing_channel.display_name), (0, ""))

    @exercises("Track.available_output_routing_types", "Track.output_routings")
    def test_an_instrument_opens_the_way_to_main(self):
        heard = self.listen(self.keys, "available_output_routing_types", "output_routings")
        self.keys.insert_device("Drift")
        self.assertEqual(list(self.keys.output_routings), ["Ext. Out", "Main", "Sends Only"])
        self.assertEqual(names(self.keys.available_output_routing_types), list(self.keys.output_routings))
        self.assertEqual(sorted(heard), ["available_output_routing_types", "output_routings"])


class Names(Stage):
    @exercises(
        "Track.current_input_routing", "Track.current_input_sub_routing", "Track.input_routings", "Track.input_sub_routings",
        "Track.current_output_routing", "Track.current_output_sub_routing", "Track.output_routings", "Track.output_sub_routings",
    )  # fmt: skip
    def test_routings_can_be_chosen_by_name_as_in_live_8(self):
        track = self.vocals
        for side, kind, channel in (("input", "Bass", "Post FX"), ("output", "Ext. Out", "2")):
            heard = self.listen(track, *(name.format(side) for name in ("current_{}_routing", "current_{}_sub_routing", "{}_sub_routings")))
            self.assertIn(kind, getattr(track, side + "_routings"))
            setattr(track, "current_{}_routing".format(side), kind)
            self.assertEqual(getattr(track, side + "_routing_type").display_name, kind)
            self.assertIn(channel, getattr(track, side + "_sub_routings"))
            setattr(track, "current_{}_sub_routing".format(side), channel)
            self.assertEqual(getattr(track, side + "_routing_channel").display_name, channel)
            chosen = [getattr(track, "current_{}{}_routing".format(side, part)) for part in ("", "_sub")]
            self.assertEqual((chosen, len(heard)), ([kind, channel], 4))
            self.refuses("Invalid {} routing type".format(side), lambda side=side: setattr(track, "current_{}_routing".format(side), "Moon"))
            self.refuses("Invalid {} routing channel".format(side), lambda side=side: setattr(track, "current_{}_sub_routing".format(side), "Moon"))


class Arming(Stage):
    def arms(self):
        return [track.arm for track in self.song.tracks]

    @exercises("Track.arm", "Track.can_be_armed")
    def test_a_script_arms_as_many_tracks_as_it_likes(self):
        self.simulation.user.prefer(exclusive_arm=True)
        heard = self.listen(self.bass, "arm")
        self.bass.arm = self.vocals.arm = True
        self.assertEqual((self.arms(), heard), ([True, False, True, False], ["arm"]))
        self.bass.arm = False
        self.assertEqual((self.arms(), heard), ([False, False, True, False], ["arm"] * 2))
        for track in (self.song.master_track, self.song.return_tracks[0]):
            self.assertFalse(track.can_be_armed)
            self.refuses("Main and Return Tracks have no 'Arm' state!", lambda track=track: track.arm)
        self.assertTrue(self.bass.can_be_armed)

    def test_a_track_without_an_input_stays_disarmed(self):
        self.vocals.current_input_routing = "No Input"
        self.vocals.arm = True
        self.assertFalse(self.vocals.arm)

    @exercises("Track.implicit_arm", "Track.input_meter_level")
    def test_an_implicitly_armed_track_is_heard_as_well_and_is_not_armed(self):
        heard = self.listen(self.bass, "implicit_arm")
        self.bass.implicit_arm = True
        self.key(60, 100)
        self.frame()
        self.assertEqual((self.bass.implicit_arm, self.bass.arm, heard), (True, False, ["implicit_arm"]))
        self.assertGreater(self.bass.input_meter_level, 0.7)

    @exercises("Track.current_monitoring_state")
    def test_what_is_played_is_heard_as_the_monitoring_says(self):
        heard = self.listen(self.bass, "current_monitoring_state")
        for state, armed, sounds in ((IN, False, True), (AUTO, False, False), (AUTO, True, True), (OFF, True, False)):
            self.bass.current_monitoring_state, self.bass.arm = state, armed
            self.key(60, 100)
            self.frame()
            self.assertEqual((self.bass.current_monitoring_state, self.bass.output_meter_level > 0.5), (state, sounds))
            self.play(2.0)
        self.assertEqual(len(heard), 3)
        self.refuses("Invalid monitoring state!", lambda: setattr(self.bass, "current_monitoring_state", 3))
        self.refuses("Main and Return Tracks have no monitoring state!", lambda: self.song.master_track.current_monitoring_state)

    @exercises("Track.input_routing_channel")
    def test_a_midi_track_hears_the_channel_of_its_input(self):
        self.bass.arm = True
        for channel, sounds in (("Ch. 2", False), ("Ch. 3", True), ("All Channels", True)):
            self.bass.input_routing_channel = named(self.bass.available_input_routing_channels, channel)
            self.simulation.play_in(bytes((CHANNEL_3, 60, 100)), self.now)
            self.frame()
            self.assertEqual(self.bass.input_meter_level > 0.5, sounds, channel)
            self.play(2.0)
        self.bass.current_input_routing = "Keys"
        self.key(60, 100)
        self.frame()
        self.assertEqual(self.bass.input_meter_level, 0.0)


class Sidechain(Stage):
    @exercises(
        "CompressorDevice.available_input_routing_types", "CompressorDevice.available_input_routing_channels",
        "CompressorDevice.input_routing_type", "CompressorDevice.input_routing_channel",
    )  # fmt: skip
    def test_a_compressor_listens_to_a_track_also_when_that_is_renamed(self):
        compressor = self.vocals.insert_device("Compressor")
        heard = self.listen(compressor, "available_input_routing_channels", "input_routing_type", "input_routing_channel")
        self.assertEqual((compressor.input_routing_type.display_name, len(compressor.available_input_routing_channels)), ("No Input", 0))
        compressor.input_routing_type = compressor.available_input_routing_types[1]
        self.assertEqual(compressor.input_routing_type.attached_object, self.bass)
        compressor.input_routing_channel = compressor.available_input_routing_channels[2]
        self.assertEqual(compressor.input_routing_channel.display_name, "Post Mixer")
        self.assertEqual(set(heard), {"available_input_routing_channels", "input_routing_type", "input_routing_channel"})
        offered = self.listen(compressor, "available_input_routing_types")
        self.bass.name = "Sub"
        self.assertEqual((compressor.input_routing_type.display_name, offered), ("Sub", ["available_input_routing_types"]))
        self.refuses("Invalid routing type", lambda: setattr(compressor, "input_routing_type", self.vocals.input_routing_type))


if __name__ == "__main__":
    unittest.main()
