"""Wavetable: wavetables by category, voices, the modulation matrix."""

import unittest

from simulator.engine.rehearsal import Rehearsal, exercises, members


class Wavetables(Rehearsal):
    def setUp(self):
        super().setUp()
        self.device = self.song.tracks[3].insert_device("Wavetable")

    def parameter(self, name):
        return next(parameter for parameter in self.device.parameters if parameter.name == name)

    @exercises(*members(
        "WavetableDevice", "oscillator_1_wavetable_category", "oscillator_1_wavetable_index", "oscillator_1_wavetables",
        "oscillator_2_wavetable_category", "oscillator_2_wavetable_index", "oscillator_2_wavetables", "oscillator_wavetable_categories",
    ))  # fmt: skip
    def test_oscillators_have_wavetables_by_category(self):
        device, heard = self.device, []
        self.assertEqual(list(device.oscillator_wavetable_categories)[:2], ["Basics", "Collection"])
        device.add_oscillator_1_wavetables_listener(lambda: heard.append(1))
        device.add_oscillator_2_wavetables_listener(lambda: heard.append(2))
        self.changes(device, oscillator_1_wavetable_category=2, oscillator_1_wavetable_index=1)
        self.changes(device, oscillator_2_wavetable_category=3, oscillator_2_wavetable_index=1)
        self.assertEqual((list(device.oscillator_1_wavetables)[1], list(device.oscillator_2_wavetables)[1], heard), ("Folded", "Crush", [1, 2]))
        device.oscillator_1_wavetable_category = 0
        self.assertEqual(device.oscillator_1_wavetable_index, 0)
        self.refuses_values(device, oscillator_1_wavetable_category=11, oscillator_2_wavetable_index=9)

    @exercises(*members(
        "WavetableDevice", "filter_routing", "mono_poly", "oscillator_1_effect_mode", "oscillator_2_effect_mode", "poly_voices", "unison_mode",
        "unison_voice_count",
    ))  # fmt: skip
    def test_voices_and_modes_are_bounded(self):
        self.changes(
            self.device, filter_routing=2, mono_poly=0, oscillator_1_effect_mode=3, oscillator_2_effect_mode=1, poly_voices=3, unison_mode=6,
            unison_voice_count=8,
        )  # fmt: skip
        self.refuses_values(self.device, filter_routing=3, mono_poly=2, oscillator_1_effect_mode=4, unison_mode=7, unison_voice_count=1)
        self.refuses("Invalid poly voice count", lambda: setattr(self.device, "poly_voices", 7))

    @exercises(*members(
        "WavetableDevice", "add_parameter_to_modulation_matrix", "get_modulation_target_parameter_name", "get_modulation_value",
        "is_parameter_modulatable", "set_modulation_value", "visible_modulation_target_names", "modulation_matrix_changed",
    ))  # fmt: skip
    def test_parameters_join_the_modulation_matrix(self):
        device, heard, position = self.device, [], self.parameter("Osc 1 Pos")
        device.add_visible_modulation_target_names_listener(lambda: heard.append(len(device.visible_modulation_target_names)))
        device.add_modulation_matrix_changed_listener(lambda: heard.append("matrix"))
        self.assertEqual([device.is_parameter_modulatable(parameter) for parameter in (position, device.parameters[0])], [True, False])
        self.assertEqual(device.add_parameter_to_modulation_matrix(position), 0)
        self.assertEqual(device.add_parameter_to_modulation_matrix(self.parameter("Osc 2 Pos")), 1)
        self.assertEqual(device.add_parameter_to_modulation_matrix(position), 0)
        self.assertEqual((list(device.visible_modulation_target_names), heard), (["Osc 1 Pos", "Osc 2 Pos"], [1, "matrix", 2, "matrix"]))
        self.assertEqual(device.get_modulation_target_parameter_name(1), "Osc 2 Pos")
        device.set_modulation_value(1, 3, 0.5)
        self.assertEqual((device.get_modulation_value(1, 3), device.get_modulation_value(0, 3), heard[-1]), (0.5, 0.0, "matrix"))
        self.refuses("Invalid modulation value", lambda: device.set_modulation_value(0, 0, 1.5))
        self.refuses("Invalid modulation target", lambda: device.get_modulation_value(2, 0))
        self.refuses("cannot be modulated", lambda: device.add_parameter_to_modulation_matrix(device.parameters[0]))


if __name__ == "__main__":
    unittest.main()
