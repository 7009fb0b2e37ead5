"""Macros of racks: how many there are, what they move, and variations of them."""

import unittest

from simulator.engine.rehearsal import Rehearsal, band, exercises

DISABLED = 2
RACK = {
    "device": "Instrument Rack", "name": "Layers", "macros": [{"value": 64.0}],
    "chains": [{"name": "Low", "devices": [{"device": "Operator"}]}, {"name": "High", "devices": [{"device": "Drift"}]}],
}  # fmt: skip


class Stage(Rehearsal):
    def setUp(self):
        super().setUp()
        self.open(band(tracks=[{"kind": "midi", "devices": [RACK]}, {"kind": "midi"}]))
        self.rack, self.user = self.song.tracks[0].devices[0], self.simulation.user
        self.macro, self.second = self.rack.parameters[1:3]
        self.operator = self.rack.chains[0].devices[0]
        self.tone = next(parameter for parameter in self.operator.parameters if parameter.name == "Tone")


class Counting(Stage):
    @exercises("RackDevice.chain_selector", "DeviceParameter.original_name", "RackDevice.visible_macro_count")
    def test_a_rack_has_sixteen_macros_of_which_eight_show_and_a_chain_selector(self):
        names = [parameter.original_name for parameter in self.rack.parameters]
        self.assertEqual(names, ["Device On", *("Macro {}".format(number) for number in range(1, 17)), "Chain Selector"])
        self.assertEqual((self.rack.chain_selector, self.rack.visible_macro_count), (self.rack.parameters[17], 8))

    @exercises("RackDevice.add_macro", "RackDevice.remove_macro", "RackDevice.visible_macro_count")
    def test_macros_appear_one_two_then_two_at_a_time(self):
        heard = self.listen(self.rack, "visible_macro_count")
        for count in (6, 4, 2, 1):
            self.rack.remove_macro()
            self.assertEqual(self.rack.visible_macro_count, count)
        self.assertEqual(len(heard), 4)
        self.refuses("The minimum number of macro controls is already reached!", self.rack.remove_macro)
        for count in (2, 4, 6, 8, 10, 12, 14, 16):
            self.rack.add_macro()
            self.assertEqual(self.rack.visible_macro_count, count)
        self.refuses("The maximum number of macro controls is already reached!", self.rack.add_macro)


class Mapping(Stage):
    @exercises("RackDevice.macros_mapped", "RackDevice.has_macro_mappings")
    def test_the_rack_says_which_of_its_macros_are_mapped(self):
        heard = self.listen(self.rack, "macros_mapped", "has_macro_mappings")
        self.assertEqual((list(self.rack.macros_mapped), self.rack.has_macro_mappings), ([False] * 16, False))
        self.user.map(self.second, self.tone)
        self.assertEqual((list(self.rack.macros_mapped)[:3], self.rack.has_macro_mappings), ([False, True, False], True))
        self.user.unmap(self.tone)
        self.assertEqual((self.rack.has_macro_mappings, sorted(heard)), (False, ["has_macro_mappings"] * 2 + ["macros_mapped"] * 2))

    @exercises("DeviceParameter.is_enabled", "DeviceParameter.state", "DeviceParameter.value")
    def test_a_mapped_parameter_moves_with_its_macro_and_with_nothing_else(self):
        heard, states = self.listen(self.tone, "value"), self.listen(self.tone, "state")
        self.user.map(self.macro, self.tone, 1.0, 0.0)
        self.assertEqual((self.tone.is_enabled, self.tone.state, states), (False, DISABLED, ["state"]))
        self.refuses("The parameter is not enabled", lambda: setattr(self.tone, "value", 0.3))
        self.macro.value = 0.0
        self.assertEqual(self.tone.value, 1.0)
        self.macro.value = 127.0
        self.assertEqual((self.tone.value, len(heard)), (0.0, 3))
        self.user.unmap(self.tone)
        self.macro.value = 0.0
        self.assertEqual((self.tone.value, self.tone.is_enabled), (0.0, True))

    def test_undo_takes_the_macro_and_what_it_moved_back_together(self):
        self.user.map(self.macro, self.tone, 0.0, 1.0)
        self.macro.value = 127.0
        self.song.undo()
        self.assertEqual((self.macro.value, round(self.tone.value, 3)), (64.0, 0.504))
        self.song.undo()
        self.assertEqual((self.tone.is_enabled, self.rack.has_macro_mappings), (True, False))

    @exercises("DeviceParameter.name", "DeviceParameter.original_name")
    def test_an_assigned_macro_is_called_like_its_parameter(self):
        heard = self.listen(self.macro, "name")
        self.user.map(self.macro, self.tone)
        self.assertEqual((self.macro.name, self.macro.original_name, heard), ("Tone", "Macro 1", ["name"]))

    def test_automation_of_a_macro_moves_what_is_mapped(self):
        self.user.map(self.macro, self.tone, 0.0, 1.0)
        clip = self.slot(0, 0).create_clip(4.0)
        clip.create_automation_envelope(self.macro).insert_step(0.0, 4.0, 127.0)
        clip.fire()
        self.frame()
        self.play(1.0)
        self.assertEqual((self.macro.value, self.tone.value), (127.0, 1.0))

    def test_macros_of_an_inner_rack_are_moved_by_the_outer_one(self):
        inner = self.rack.chains[0].insert_device("Audio Effect Rack")
        effect = inner.insert_chain().insert_device("Utility")
        self.user.map(inner.parameters[1], effect.parameters[4])
        self.user.map(self.macro, inner.parameters[1])
        self.macro.value = 127.0
        self.assertEqual((inner.parameters[1].value, effect.parameters[4].value), (127.0, effect.parameters[4].max))
        self.refuses("inside its rack only", lambda: self.user.map(inner.parameters[2], self.tone))

    def test_a_copy_of_the_rack_has_macros_of_its_own(self):
        self.user.map(self.macro, self.tone, 0.0, 1.0)
        self.song.duplicate_track(0)
        copy = self.song.tracks[1].devices[0]
        copy.parameters[1].value = 127.0
        tone = next(parameter for parameter in copy.chains[0].devices[0].parameters if parameter.name == "Tone")
        self.assertEqual((tone.value, round(self.tone.value, 3), copy.macros_mapped[0]), (1.0, 0.504, True))

    def test_a_mapping_goes_with_its_device(self):
        self.user.map(self.macro, self.tone)
        heard = self.listen(self.rack, "has_macro_mappings")
        self.rack.chains[0].delete_device(0)
        self.assertEqual((self.rack.has_macro_mappings, heard), (False, ["has_macro_mappings"]))
        self.macro.value = 3.0
        self.song.undo()
        self.song.undo()
        self.assertTrue(self.rack.has_macro_mappings)

    def test_a_device_that_leaves_the_rack_is_free_again(self):
        self.user.map(self.macro, self.tone)
        self.song.move_device(self.operator, self.song.tracks[1], 0)
        self.assertEqual((self.tone.is_enabled, self.rack.has_macro_mappings), (True, False))


class Randomizing(Stage):
    @exercises("RackDevice.randomize_macros")
    def test_randomizing_turns_the_visible_macros_and_what_they_move(self):
        self.user.map(self.macro, self.tone, 0.0, 1.0)
        before = [macro.value for macro in self.rack.parameters[1:17]]
        self.rack.randomize_macros()
        after = [macro.value for macro in self.rack.parameters[1:17]]
        self.assertGreater(sum(one != other for one, other in zip(before[:8], after[:8])), 5)
        self.assertEqual((after[8:], self.tone.value), ([0.0] * 8, after[0] / 127.0))


class Variations(Stage):
    def store(self, *values):
        for value in values:
            self.macro.value = value
            self.rack.store_variation()

    @exercises("RackDevice.store_variation", "RackDevice.variation_count", "RackDevice.selected_variation_index")
    def test_a_variation_keeps_the_macros_as_they_are(self):
        heard = self.listen(self.rack, "variation_count")
        self.store(10.0, 20.0)
        self.assertEqual((self.rack.variation_count, self.rack.selected_variation_index, len(heard)), (2, -1, 2))
        self.song.undo()
        self.assertEqual((self.rack.variation_count, len(heard)), (1, 3))

    @exercises("RackDevice.selected_variation_index", "RackDevice.recall_selected_variation", "RackDevice.recall_last_used_variation")
    def test_the_selected_variation_is_recalled_and_the_last_one_again(self):
        self.user.map(self.macro, self.tone, 0.0, 1.0)
        self.store(0.0, 127.0, 64.0)
        self.rack.recall_selected_variation()
        self.assertEqual(self.macro.value, 64.0)
        self.rack.selected_variation_index = 1
        self.assertEqual((self.rack.selected_variation_index, self.macro.value), (1, 64.0))
        self.rack.recall_selected_variation()
        self.assertEqual((self.macro.value, self.tone.value), (127.0, 1.0))
        self.macro.value, self.rack.selected_variation_index = 5.0, 0
        self.rack.recall_last_used_variation()
        self.assertEqual(self.macro.value, 127.0)
        self.refuses("Invalid variation index", lambda: setattr(self.rack, "selected_variation_index", 3))

    @exercises("RackDevice.delete_selected_variation", "RackDevice.variation_count")
    def test_the_selected_variation_is_deleted_and_none_is_selected_then(self):
        self.store(10.0, 20.0)
        self.rack.delete_selected_variation()
        self.assertEqual(self.rack.variation_count, 2)
        self.rack.selected_variation_index = 0
        self.rack.delete_selected_variation()
        self.assertEqual((self.rack.variation_count, self.rack.selected_variation_index), (1, -1))
        self.rack.selected_variation_index = 0
        self.rack.recall_selected_variation()
        self.assertEqual(self.macro.value, 20.0)


if __name__ == "__main__":
    unittest.main()
