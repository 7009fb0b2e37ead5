"""Devices, parameters and racks."""

import unittest

from simulator.engine.rehearsal import Rehearsal, band

DRUMS = {"device": "Drum Rack", "pads": {"36": {"name": "Kick", "devices": [{"device": "Simpler"}]}, "38": {"name": "Snare"}}}
RACK = {
    "device": "Instrument Rack", "name": "Layers", "macros": [{"name": "Cutoff", "value": 64.0}],
    "chains": [{"name": "Low", "color": 3, "devices": [{"device": "Operator"}]}, {"name": "High"}],
}  # fmt: skip


class Inserting(Rehearsal):
    def test_a_native_device_is_inserted_by_its_exact_name(self):
        device = self.song.tracks[1].insert_device("Wavetable")
        self.assertEqual((device.name, device.class_name, type(device).__name__), ("Wavetable", "InstrumentVector", "WavetableDevice"))
        self.assertEqual(str(device.type), "instrument")
        self.refuses("Device wavetable not found.", lambda: self.song.tracks[0].insert_device("wavetable"), ValueError)

    def test_there_is_one_instrument_and_midi_effects_stand_before_it(self):
        track = self.song.tracks[0]
        self.refuses("cannot have more than one instrument", lambda: track.insert_device("Drift"))
        self.refuses("A valid index would be 0.", lambda: track.insert_device("Scale", 1))
        track.insert_device("Reverb")
        track.insert_device("Scale")
        self.assertEqual([device.name for device in track.devices], ["Scale", "Operator", "Reverb"])

    def test_audio_tracks_take_audio_effects_only(self):
        self.refuses("Only audio effects can be inserted into an audio track.", lambda: self.song.tracks[2].insert_device("Operator"))

    def test_devices_move_and_are_found_room_for(self):
        bass, vocals = self.song.tracks[0], self.song.tracks[2]
        reverb = bass.insert_device("Reverb")
        self.assertEqual(self.song.find_device_position(bass.devices[0], vocals, 0), -1)
        self.assertEqual(self.song.move_device(reverb, vocals, 0), 0)
        self.assertEqual(vocals.devices[0], reverb)
        self.refuses("Couldn't move device.", lambda: self.song.move_device(bass.devices[0], vocals, 0))
        self.refuses("target_index out of range", lambda: self.song.move_device(reverb, bass, 9))

    def test_a_device_is_duplicated_behind_itself(self):
        track = self.song.tracks[2]
        track.insert_device("Reverb").parameters[2].value = 1.0
        track.duplicate_device(0)
        self.assertEqual([device.parameters[2].value for device in track.devices], [1.0, 1.0])
        self.assertNotEqual(track.devices[0], track.devices[1])

    def test_a_device_is_active_while_it_is_on(self):
        device = self.song.tracks[0].devices[0]
        heard = []
        device.add_is_active_listener(lambda: heard.append(device.is_active))
        device.parameters[0].value = 0.0
        self.assertEqual(heard, [False])


class Parameters(Rehearsal):
    def setUp(self):
        super().setUp()
        self.operator = self.song.tracks[0].devices[0]
        self.volume = self.song.tracks[0].mixer_device.volume

    def named(self, name):
        return next(parameter for parameter in self.operator.parameters if parameter.name == name)

    def test_the_first_parameter_is_device_on(self):
        self.assertEqual(self.operator.parameters[0].name, "Device On")

    def test_values_outside_the_range_are_refused(self):
        self.refuses("Invalid value. Check the parameters range with min/max", lambda: setattr(self.volume, "value", 1.5))
        self.refuses("Invalid value. Check the parameters range with min/max", lambda: setattr(self.volume, "value", float("nan")))
        self.assertEqual(self.volume.value, 0.85)

    def test_quantised_parameters_have_items_and_no_default(self):
        algorithm = self.named("Algorithm")
        self.assertEqual((algorithm.is_quantized, algorithm.value_items[2], str(algorithm)), (True, "Alg. 3", "Alg. 1"))
        self.refuses("There is no default value available for this type of parameter", lambda: algorithm.default_value)
        self.refuses("Only quantized parameters have value items", lambda: self.volume.value_items)
        self.assertEqual(self.volume.default_value, 0.85)

    def test_mixer_strings_are_lives(self):
        shows = self.volume.str_for_value
        self.assertEqual([shows(value) for value in (0.0, 0.4, 0.7, 0.85, 1.0)], ["-inf dB", "-18.0 dB", "-6.0 dB", "0.0 dB", "6.0 dB"])
        self.assertEqual([shows(value) for value in (0.1, 0.2)], ["-48.6 dB", "-34.4 dB"])
        send = self.song.tracks[0].mixer_device.sends[0]
        self.assertEqual([send.str_for_value(value) for value in (0.0, 0.85, 1.0)], ["-inf dB", "-6.0 dB", "0.0 dB"])
        panning = self.song.tracks[0].mixer_device.panning
        self.assertEqual([panning.str_for_value(value) for value in (-1.0, -0.02, 0.0, 0.5)], ["50L", "1L", "C", "25R"])
        self.assertEqual(str(self.song.master_track.mixer_device.song_tempo), "120.00")

    def test_every_stock_parameter_shows_its_default_as_live_does(self):
        for row in self.simulation.stock_devices["devices"]:
            device = self.simulation.document.shelf.make(row, self.simulation.document.song.tracks[0])
            for parameter, spec in zip(device.parameters, row["parameters"]):
                if spec["default_display"] is not None:
                    self.assertEqual(parameter.str_for_value(spec["default"]), spec["default_display"], (row["name"], spec["name"]))
                for value in (spec["min"], (spec["min"] + spec["max"]) / 2, spec["max"]):
                    self.assertIsInstance(parameter.str_for_value(value), str)

    def test_frequencies_rise_with_their_values(self):
        frequency = self.song.tracks[2].insert_device("Reverb").parameters[12]
        self.assertEqual((frequency.name, frequency.str_for_value(0.0), frequency.str_for_value(1.0)), ("Diff. Hi Freq", "20.0 Hz", "16.0 kHz"))


class Racks(Rehearsal):
    def setUp(self):
        super().setUp()
        self.open(band(tracks=[{"kind": "midi", "devices": [RACK]}, {"kind": "midi", "devices": [DRUMS]}]))
        self.rack = self.song.tracks[0].devices[0]
        self.drums = self.song.tracks[1].devices[0]

    def test_a_rack_has_sixteen_macros_and_a_chain_selector(self):
        names = [parameter.name for parameter in self.rack.parameters]
        self.assertEqual((names[:3], len(names), names[-1]), (["Device On", "Cutoff", "Macro 2"], 18, "Chain Selector"))
        self.assertEqual((self.rack.parameters[1].value, self.rack.parameters[1].original_name), (64.0, "Macro 1"))
        self.assertEqual(self.rack.chain_selector, self.rack.parameters[17])

    def test_macros_appear_one_two_then_two_at_a_time(self):
        while self.rack.visible_macro_count > 1:
            self.rack.remove_macro()
        self.refuses("The minimum number of macro controls is already reached!", self.rack.remove_macro)
        counts = []
        for _ in range(3):
            self.rack.add_macro()
            counts.append(self.rack.visible_macro_count)
        self.assertEqual(counts, [2, 4, 6])
        for _ in range(5):
            self.rack.add_macro()
        self.refuses("The maximum number of macro controls is already reached!", self.rack.add_macro)

    def test_chains_hold_devices_and_a_mixer(self):
        low = self.rack.chains[0]
        self.assertEqual((low.name, low.color_index, low.devices[0].name), ("Low", 3, "Operator"))
        self.assertEqual(str(low.mixer_device.volume), "0.0 dB")
        low.mute = True
        self.assertEqual(low.mixer_device.chain_activator.value, 0.0)
        low.solo = True
        self.assertEqual([chain.muted_via_solo for chain in self.rack.chains], [False, True])

    def test_a_chain_is_inserted_where_asked(self):
        chain = self.rack.insert_chain(1)
        self.assertEqual(self.rack.chains[1], chain)
        self.assertEqual(chain.insert_device("Drift").canonical_parent, chain)
        self.assertEqual(self.rack.insert_chain(), self.rack.chains[3])

    def test_only_drum_racks_have_pads(self):
        self.refuses("Only drum racks can have pads!", lambda: self.rack.has_drum_pads)
        self.refuses("", lambda: self.rack.drum_pads)
        self.assertTrue(self.drums.has_drum_pads)
        self.assertEqual((len(self.drums.drum_pads), len(self.drums.visible_drum_pads)), (128, 16))

    def test_a_pad_stands_for_the_chains_of_its_note(self):
        kick, empty = self.drums.drum_pads[36], self.drums.drum_pads[37]
        self.assertEqual((kick.name, kick.note, kick.chains[0].devices[0].class_name), ("Kick", 36, "OriginalSimpler"))
        self.assertEqual((empty.name, len(empty.chains)), ("C#1", 0))
        kick.mute = True
        self.assertTrue(kick.chains[0].mute)

    def test_drum_chains_move_between_pads(self):
        chain = self.drums.drum_pads[36].chains[0]
        chain.in_note = 40
        self.assertEqual((self.drums.drum_pads[36].name, self.drums.drum_pads[40].name), ("C1", "Kick"))
        self.refuses("Invalid note number", lambda: setattr(chain, "in_note", -1))
        self.refuses("Invalid choke group", lambda: setattr(chain, "choke_group", 17))
        added = self.drums.insert_chain()
        self.assertEqual((added.in_note, added.out_note, added.choke_group, type(added).__name__), (36, 60, 0, "DrumChain"))

    def test_pads_are_copied_and_emptied(self):
        self.drums.copy_pad(36, 50)
        self.assertEqual(self.drums.drum_pads[50].name, "Kick")
        self.drums.drum_pads[50].delete_all_chains()
        self.assertEqual(len(self.drums.drum_pads[50].chains), 0)
        with self.assertRaises(RuntimeError):
            self.drums.copy_pad(60, 61)

    def test_a_drum_rack_inside_a_drum_rack_has_no_pads(self):
        inner = self.drums.drum_pads[38].chains[0].insert_device("Drum Rack")
        self.assertEqual((inner.has_drum_pads, len(inner.drum_pads)), (False, 0))

    def test_variations_keep_macros(self):
        macro = self.rack.parameters[1]
        self.rack.store_variation()
        self.assertEqual((self.rack.variation_count, self.rack.selected_variation_index), (1, -1))
        macro.value = 10.0
        self.rack.selected_variation_index = 0
        self.rack.recall_selected_variation()
        self.assertEqual(macro.value, 64.0)
        self.rack.delete_selected_variation()
        self.assertEqual((self.rack.variation_count, self.rack.selected_variation_index), (0, -1))

    def test_selecting_a_device_in_a_chain_selects_the_chain(self):
        self.song.view.select_device(self.rack.chains[0].devices[0])
        self.assertEqual(self.rack.view.selected_chain, self.rack.chains[0])
        self.assertEqual(self.song.view.selected_chain, self.rack.chains[0])
        self.assertEqual(self.song.tracks[0].view.selected_device.name, "Operator")

    def test_nested_devices_are_active_only_with_their_rack(self):
        inner = self.rack.chains[0].devices[0]
        self.rack.parameters[0].value = 0.0
        self.assertFalse(inner.is_active)


class SpecialDevices(Rehearsal):
    def test_value_lists_come_from_the_table(self):
        roar = self.song.tracks[2].insert_device("Roar")
        self.assertEqual((list(roar.routing_mode_list)[:3], roar.routing_mode_index), (["Single", "Serial", "Parallel"], 0))
        with self.assertRaises(RuntimeError):
            roar.routing_mode_index = 7

    def test_a_pitch_bend_range_clamps_where_live_clamps(self):
        resonator = self.song.tracks[2].insert_device("Spectral Resonator")
        resonator.pitch_bend_range = 99
        self.assertEqual(resonator.pitch_bend_range, 24)

    def test_simpler_has_lives_voice_numbers_only(self):
        simpler = self.song.tracks[1].insert_device("Simpler")
        simpler.voices = 24
        with self.assertRaises(RuntimeError):
            simpler.voices = 5
        self.assertIsNone(simpler.sample)

    def test_an_index_property_is_a_switch_on_eq_eight(self):
        eq = self.song.tracks[2].insert_device("EQ Eight")
        eq.edit_mode = True
        self.assertIs(eq.edit_mode, True)
        eq.view.selected_band = 7
        self.assertEqual(eq.view.selected_band, 7)


if __name__ == "__main__":
    unittest.main()
