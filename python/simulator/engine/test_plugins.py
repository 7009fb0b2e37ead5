"""Devices of others: plug-ins with presets and configured parameters, Max devices with banks and routings."""

import unittest

from simulator.engine.rehearsal import Rehearsal, exercises, members


class Plugins(Rehearsal):
    def setUp(self):
        super().setUp()
        browser = self.simulation.application().browser
        self.song.view.selected_track = self.song.tracks[2]
        vendor = browser.plugins.children[2].children[0]
        browser.load_item(next(item for item in vendor.children if item.name == "Example FX"))
        self.plugin = self.song.tracks[2].devices[0]

    @exercises(*members("PluginDevice", "presets", "selected_preset_index", "get_parameter_names", "is_editor_open"))
    def test_a_plug_in_has_one_preset_and_parameters_that_are_not_configured(self):
        self.assertEqual((list(self.plugin.presets), len(self.plugin.parameters)), (["Default"], 1))
        self.changes(self.plugin, is_editor_open=True)
        self.refuses_values(self.plugin, selected_preset_index=1)
        self.plugin.selected_preset_index = 0
        self.assertEqual(list(self.plugin.get_parameter_names(1, 3)), ["Parameter 2", "Parameter 3"])
        self.assertEqual(len(self.plugin.get_parameter_names(begin=4)), 12)

    @exercises("Device.parameters", "PluginDevice.get_parameter_names", "DeviceParameter.canonical_parent")
    def test_a_parameter_that_is_configured_can_be_turned(self):
        heard = self.listen(self.plugin, "parameters")
        self.simulation.user.configure(self.plugin, self.plugin.get_parameter_names()[2])
        self.assertEqual(([parameter.name for parameter in self.plugin.parameters], heard), (["Device On", "Parameter 3"], ["parameters"]))
        knob = self.plugin.parameters[1]
        self.changes(knob, value=0.5)
        self.assertEqual(knob.canonical_parent, self.plugin)
        self.refuses("no parameter called 'Cutoff'", lambda: self.simulation.user.configure(self.plugin, "Cutoff"))

    @exercises("PluginDevice.presets", "PluginDevice.selected_preset_index")
    def test_a_bank_brings_presets_of_its_own(self):
        heard = self.listen(self.plugin, "presets", "selected_preset_index")
        self.simulation.user.load_bank(self.plugin, ["Hall", "Room", "Plate"])
        self.assertEqual((list(self.plugin.presets), self.plugin.selected_preset_index), (["Hall", "Room", "Plate"], 0))
        self.plugin.selected_preset_index = 2
        self.assertEqual((self.plugin.selected_preset_index, heard), (2, ["presets", "selected_preset_index"]))
        self.refuses_values(self.plugin, selected_preset_index=3)


class MaxDevices(Rehearsal):
    def setUp(self):
        super().setUp()
        browser = self.simulation.application().browser
        self.song.view.selected_track = self.song.tracks[2]
        browser.load_item(next(item for item in browser.audio_effects.children if item.name == "LFO"))
        self.lfo = self.song.tracks[2].devices[0]

    @exercises(*members("MaxDevice", "get_bank_count", "get_bank_name", "get_bank_parameters", "get_value_item_icons"))
    def test_parameters_are_in_banks_of_eight(self):
        self.assertEqual((self.lfo.get_bank_count(), self.lfo.get_bank_name(1)), (2, "Bank 2"))
        self.assertEqual([list(self.lfo.get_bank_parameters(bank)) for bank in (0, 1)], [list(range(1, 9)), list(range(9, 15))])
        self.refuses("this device has no best-of bank", lambda: self.lfo.get_bank_parameters(-1))
        self.refuses("Invalid bank index", lambda: self.lfo.get_bank_name(2))
        self.assertEqual(list(self.lfo.get_value_item_icons(self.lfo.parameters[0])), ["", ""])

    @exercises(*members("MaxDevice", "audio_inputs", "audio_outputs", "midi_inputs", "midi_outputs"), *members(
        "DeviceIO", "available_routing_types", "available_routing_channels", "routing_type", "routing_channel", "canonical_parent",
        "default_external_routing_channel_is_none",
    ))  # fmt: skip
    def test_inputs_and_outputs_have_a_routing(self):
        self.assertEqual((len(self.lfo.audio_inputs), len(self.lfo.audio_outputs), len(self.lfo.midi_inputs)), (1, 1, 0))
        self.assertEqual(list(self.lfo.midi_outputs), [])
        source, heard = self.lfo.audio_inputs[0], []
        for name in ("available_routing_channels", "routing_type", "routing_channel"):
            getattr(source, "add_{}_listener".format(name))(lambda name=name: heard.append(name))
        self.assertEqual((source.canonical_parent, source.routing_type.display_name), (self.lfo, "No Input"))
        self.assertEqual(self.lfo.audio_outputs[0].routing_type.display_name, "No Output")
        source.routing_type = source.available_routing_types[2]
        source.routing_channel = source.available_routing_channels[1]
        self.assertEqual((source.routing_type.display_name, source.routing_channel.display_name), ("Keys", "Post FX"))
        self.assertEqual(set(heard), {"available_routing_channels", "routing_type", "routing_channel"})
        self.changes(source, default_external_routing_channel_is_none=True)

    @exercises(*members("MaxDevice", "bank_parameters_changed", "get_bank_count", "get_bank_name", "get_bank_parameters"))
    def test_a_patch_can_have_banks_of_its_own(self):
        heard = self.listen(self.lfo, "bank_parameters_changed")
        self.simulation.user.edit_patch(self.lfo, banks={"Shape": [2, 4], "Rate": [1], "Depth": [3]})
        self.assertEqual([self.lfo.get_bank_name(bank) for bank in range(self.lfo.get_bank_count())], ["Shape", "Rate", "Depth"])
        self.assertEqual((self.lfo.get_bank_parameters(0), heard), ([2, 4], ["bank_parameters_changed"]))
        self.refuses("Invalid bank index", lambda: self.lfo.get_bank_name(3))

    @exercises(*members("MaxDevice", "audio_inputs", "audio_outputs", "midi_inputs", "midi_outputs"))
    def test_a_patch_can_have_more_inputs_and_outputs(self):
        heard = self.listen(self.lfo, "audio_inputs", "audio_outputs", "midi_inputs", "midi_outputs")
        source = self.lfo.audio_inputs[0]
        source.routing_type = source.available_routing_types[1]
        self.simulation.user.edit_patch(self.lfo, audio_inputs=2, audio_outputs=3, midi_inputs=1, midi_outputs=1)
        counts = [len(kind) for kind in (self.lfo.audio_inputs, self.lfo.audio_outputs, self.lfo.midi_inputs, self.lfo.midi_outputs)]
        self.assertEqual((counts, self.lfo.audio_inputs[0].routing_type.display_name), ([2, 3, 1, 1], "Bass"))
        self.assertEqual(heard, ["audio_inputs", "audio_outputs", "midi_inputs", "midi_outputs"])
        self.assertEqual(self.lfo.midi_outputs[0].routing_type.display_name, "No Output")

    @exercises("DeviceIO.available_routing_types", "DeviceIO.routing_type")
    def test_a_routing_stays_with_its_track_when_that_is_renamed(self):
        source = self.lfo.audio_inputs[0]
        source.routing_type = source.available_routing_types[1]
        heard = self.listen(source, "available_routing_types", "routing_type")
        self.song.tracks[0].name = "Sub"
        self.assertEqual((source.routing_type.display_name, source.available_routing_types[1].display_name), ("Sub", "Sub"))
        self.assertEqual(sorted(heard), ["available_routing_types", "routing_type"])


if __name__ == "__main__":
    unittest.main()
