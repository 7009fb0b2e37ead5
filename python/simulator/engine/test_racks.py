"""Racks: chains with their devices, mixers and colours, and what their view shows."""

import unittest

from simulator.engine.rehearsal import Rehearsal, band, exercises

LAYERS = {
    "device": "Instrument Rack", "name": "Layers",
    "chains": [{"name": "Low", "color": 3, "devices": [{"device": "Operator"}]}, {"name": "High", "color": 4}],
}  # fmt: skip
EFFECTS = {"device": "Audio Effect Rack", "chains": [{"name": "Dry"}]}
MIDI = {"device": "MIDI Effect Rack", "chains": [{"name": "Notes"}]}


class Stage(Rehearsal):
    def setUp(self):
        super().setUp()
        self.open(band(tracks=[{"kind": "midi", "color": 10, "devices": [MIDI, LAYERS, EFFECTS]}, {"kind": "audio"}]))
        self.track = self.song.tracks[0]
        self.midi, self.rack, self.effects = self.track.devices
        self.low, self.high = self.rack.chains


class Chains(Stage):
    @exercises("Device.can_have_chains", "RackDevice.can_show_chains", "RackDevice.chains", "Device.can_have_drum_pads", "Chain.canonical_parent")
    def test_only_racks_have_chains(self):
        operator = self.low.devices[0]
        self.assertEqual([device.can_have_chains for device in (self.midi, self.rack, self.effects, operator)], [True, True, True, False])
        self.assertEqual((self.rack.can_have_drum_pads, self.rack.can_show_chains), (False, True))
        self.assertEqual([chain.name for chain in self.rack.chains], ["Low", "High"])
        self.assertEqual(self.low.canonical_parent, self.rack)

    @exercises("RackDevice.insert_chain", "RackDevice.chains", "Chain.name")
    def test_a_chain_is_inserted_where_asked_and_named(self):
        heard = self.listen(self.rack, "chains")
        first, last = self.rack.insert_chain(0), self.rack.insert_chain()
        self.assertEqual(list(self.rack.chains), [first, self.low, self.high, last])
        named = self.listen(first, "name")
        first.name = "Sub"
        self.assertEqual((first.name, named, len(heard)), ("Sub", ["name"], 2))
        self.refuses("Invalid chain index: 9", lambda: self.rack.insert_chain(9), IndexError)
        self.song.undo()
        self.song.undo()
        self.assertEqual(len(self.rack.chains), 3)

    @exercises("Chain.insert_device", "Chain.devices", "Chain.duplicate_device", "Chain.delete_device", "Device.canonical_parent")
    def test_devices_are_inserted_into_chains_duplicated_and_deleted(self):
        chain, heard = self.low, self.listen(self.low, "devices")
        reverb = chain.insert_device("Reverb")
        self.assertEqual(([device.name for device in chain.devices], reverb.canonical_parent), (["Operator", "Reverb"], chain))
        reverb.parameters[2].value = 1.0
        chain.duplicate_device(1)
        self.assertEqual([device.name for device in chain.devices], ["Operator", "Reverb", "Reverb"])
        self.assertEqual(chain.devices[2].parameters[2].value, 1.0)
        chain.delete_device(0)
        self.assertEqual(([device.name for device in chain.devices], heard), (["Reverb", "Reverb"], ["devices"] * 3))
        self.refuses("Device Reverbb not found.", lambda: chain.insert_device("Reverbb"), ValueError)
        self.refuses("", lambda: chain.delete_device(9), IndexError)

    @exercises("Chain.has_audio_input", "Chain.has_audio_output", "Chain.has_midi_input", "Chain.has_midi_output", "Chain.insert_device")
    def test_a_chain_carries_what_its_rack_and_its_instrument_make_of_it(self):
        def carried(chain):
            return chain.has_audio_input, chain.has_midi_input, chain.has_audio_output, chain.has_midi_output

        self.assertEqual(carried(self.midi.chains[0]), (False, True, False, True))
        self.assertEqual(carried(self.low), (False, True, True, False))
        self.assertEqual(carried(self.high), (False, True, False, True))
        self.assertEqual(carried(self.effects.chains[0]), (True, False, True, False))
        self.high.insert_device("Drift")
        self.assertEqual(carried(self.high), (False, True, True, False))
        self.refuses("Only audio effects", lambda: self.effects.chains[0].insert_device("Drift"))

    @exercises("Device.is_active")
    def test_what_is_in_a_rack_is_active_only_with_the_rack(self):
        operator = self.low.devices[0]
        heard = self.listen(operator, "is_active"), self.listen(operator.parameters[1], "state")
        self.rack.parameters[0].value = 0.0
        self.assertEqual((operator.is_active, operator.parameters[1].state), (False, 1))
        self.rack.parameters[0].value = 1.0
        self.assertEqual((operator.is_active, heard), (True, (["is_active"] * 2, ["state"] * 2)))


class Mixers(Stage):
    @exercises("Chain.mixer_device", "ChainMixerDevice.canonical_parent", "ChainMixerDevice.volume", "ChainMixerDevice.panning")
    def test_every_chain_has_a_fader_and_a_panning_of_its_own(self):
        mixer = self.low.mixer_device
        self.assertEqual(mixer.canonical_parent, self.low)
        mixer.volume.value, mixer.panning.value = 0.7, -0.5
        self.assertEqual([str(parameter) for parameter in (mixer.volume, mixer.panning)], ["-6.0 dB", "25L"])
        other = self.high.mixer_device
        self.assertEqual([str(parameter) for parameter in (other.volume, other.panning)], ["0.0 dB", "C"])
        self.assertEqual([parameter.name for parameter in (mixer.volume, mixer.panning)], ["Chain Volume", "Chain Panning"])

    @exercises("Chain.mute", "ChainMixerDevice.chain_activator")
    def test_the_chain_activator_is_the_opposite_of_mute(self):
        activator, heard = self.low.mixer_device.chain_activator, self.listen(self.low, "mute")
        self.low.mute = True
        self.assertEqual((activator.value, str(activator)), (0.0, "Off"))
        activator.value = 1.0
        self.assertEqual((self.low.mute, heard), (False, ["mute"] * 2))

    @exercises("Chain.solo", "Chain.muted_via_solo")
    def test_solo_mutes_the_other_chains_and_does_not_unsolo_them(self):
        heard = self.listen(self.low, "solo"), self.listen(self.high, "muted_via_solo")
        self.low.solo = True
        self.assertEqual([chain.muted_via_solo for chain in self.rack.chains], [False, True])
        self.high.solo = True
        self.assertEqual([chain.solo for chain in self.rack.chains], [True, True])
        self.assertEqual([chain.muted_via_solo for chain in self.rack.chains], [False, False])
        self.assertEqual(heard, (["solo"], ["muted_via_solo"] * 2))


class Colours(Stage):
    @exercises("Chain.color", "Chain.color_index")
    def test_the_colours_of_chains_snap_to_the_palette(self):
        heard = self.listen(self.low, "color", "color_index")
        self.low.color = 0xFF0000
        self.assertEqual((self.low.color, self.low.color_index), (0xFF3636, 14))
        self.low.color_index = 37
        self.assertEqual((self.low.color, self.low.color_index), (0xB9C1E3, 37))
        self.assertEqual(sorted(heard), ["color"] * 2 + ["color_index"] * 2)

    @exercises("Chain.is_auto_colored", "Chain.color_index", "Chain.color")
    def test_an_auto_coloured_chain_has_the_colour_of_its_track_until_it_is_painted(self):
        heard = self.listen(self.low, "is_auto_colored")
        self.low.is_auto_colored = True
        self.assertEqual((self.low.color_index, self.high.color_index), (10, 4))
        self.track.color_index = 20
        self.assertEqual((self.low.color_index, self.high.color_index), (20, 4))
        self.low.color = 0xFF3636
        self.assertEqual((self.low.is_auto_colored, heard), (False, ["is_auto_colored"] * 2))
        self.track.color_index = 30
        self.assertEqual(self.low.color_index, 14)

    def test_a_chain_inside_a_chain_takes_the_colour_of_the_outer_one(self):
        inner = self.low.insert_device("Audio Effect Rack").insert_chain()
        inner.is_auto_colored = True
        self.low.color_index = 50
        self.assertEqual(inner.color_index, 50)


class Views(Stage):
    @exercises("RackDevice.View.selected_chain", "Song.View.selected_chain", "Device.view")
    def test_the_first_chain_is_selected_until_another_one_is(self):
        view = self.rack.view
        heard = self.listen(view, "selected_chain")
        self.assertEqual(view.selected_chain, self.low)
        view.selected_chain = self.high
        self.assertEqual((view.selected_chain, heard), (self.high, ["selected_chain"]))
        self.song.view.select_device(self.low.devices[0])
        self.assertEqual((view.selected_chain, self.song.view.selected_chain), (self.low, self.low))
        self.refuses("does not belong to this rack", lambda: setattr(view, "selected_chain", self.effects.chains[0]))

    @exercises("RackDevice.View.is_showing_chain_devices", "Device.View.is_collapsed", "Device.View.canonical_parent")
    def test_what_is_shown_of_a_rack_and_of_a_device_is_kept(self):
        self.changes(self.rack.view, is_showing_chain_devices=True, is_collapsed=True)
        view = self.low.devices[0].view
        self.changes(view, is_collapsed=True)
        self.assertEqual((view.canonical_parent, self.rack.view.canonical_parent), (self.low.devices[0], self.rack))

    @exercises("RackDevice.is_showing_chains", "Track.is_showing_chains", "Track.can_show_chains")
    def test_the_chains_of_the_first_rack_are_shown_in_the_mixer(self):
        self.track.delete_device(0)
        heard = self.listen(self.track, "is_showing_chains"), self.listen(self.rack, "is_showing_chains")
        self.assertEqual([track.can_show_chains for track in self.song.tracks], [True, False])
        self.track.is_showing_chains = True
        self.assertEqual((self.track.is_showing_chains, self.rack.is_showing_chains, self.effects.is_showing_chains), (True, True, False))
        self.rack.is_showing_chains = False
        self.assertEqual((self.rack.is_showing_chains, heard), (False, (["is_showing_chains"], ["is_showing_chains"] * 2)))
        self.refuses("no chains to show", lambda: setattr(self.song.tracks[1], "is_showing_chains", True))


if __name__ == "__main__":
    unittest.main()
