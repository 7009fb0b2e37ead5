"""Every stock device of the table: where it goes, its parameters in order, with their ranges, defaults and what they show."""

import unittest

from simulator.engine.rehearsal import Rehearsal, contract_file

DEVICES = contract_file("stock-devices.json")["devices"]
INSERTABLE = [row for row in DEVICES if row["insertable"]]
AUDIO_EFFECT = 2
STEPS = 16


class Shelf(Rehearsal):
    def home(self, row):
        """A track that takes the device."""
        song = self.song
        return song.create_audio_track(-1) if row["type"] == AUDIO_EFFECT else song.create_midi_track(-1)

    def test_every_insertable_device_is_what_its_row_says(self):
        self.assertGreater(len(INSERTABLE), 60)
        for row in INSERTABLE:
            with self.subTest(row["name"]):
                device = self.home(row).insert_device(row["name"])
                self.assertEqual((device.name, device.class_name, int(device.type)), (row["name"], row["class_name"], row["type"]))
                self.assertEqual(device.class_display_name, row["class_display_name"])
                self.assertEqual([parameter.name for parameter in device.parameters], [spec["name"] for spec in row["parameters"]])

    def test_every_parameter_has_the_range_and_the_default_of_its_row(self):
        for row, device in self.made(DEVICES):
            for parameter, spec in zip(device.parameters, row["parameters"]):
                with self.subTest(row["name"], parameter=spec["name"]):
                    self.assertEqual((parameter.min, parameter.max, parameter.value), (spec["min"], spec["max"], spec["default"]))
                    self.assertEqual(parameter.original_name, spec.get("original_name") or spec["name"])
                    self.assertEqual(parameter.is_quantized, spec["is_quantized"])
                    if spec["is_quantized"]:
                        self.assertEqual(list(parameter.value_items), spec["value_items"] or [])
                    else:
                        self.assertEqual(parameter.default_value, spec["default"])

    def test_every_parameter_shows_its_default_as_live_does_and_every_other_value_somehow(self):
        shown = 0
        for row, device in self.made(DEVICES):
            for parameter, spec in zip(device.parameters, row["parameters"]):
                with self.subTest(row["name"], parameter=spec["name"]):
                    if spec["default_display"] is not None:
                        shown += 1
                        self.assertEqual((str(parameter), parameter.str_for_value(spec["default"])), (spec["default_display"],) * 2)
                    for step in range(STEPS + 1):
                        text = parameter.str_for_value(spec["min"] + (spec["max"] - spec["min"]) * step / STEPS)
                        self.assertTrue(text or spec["value_items"], text)
        self.assertGreater(shown, 2000)

    def test_what_is_shown_only_rises(self):
        for row, device in self.made(DEVICES):
            for parameter, spec in zip(device.parameters, row["parameters"]):
                with self.subTest(row["name"], parameter=spec["name"]):
                    shown = []
                    for step in range(STEPS + 1):
                        parameter.value = spec["min"] + (spec["max"] - spec["min"]) * step / STEPS
                        shown.append(parameter.display_value)
                    self.assertEqual(shown, sorted(shown))

    def made(self, rows):
        """Each device as a script holds it; those that cannot be inserted come from the browser."""
        browser = self.simulation.application().browser
        items = {item.name: item for folder in (browser.instruments, browser.audio_effects, browser.midi_effects) for item in everything(folder)}
        for row in rows:
            track = self.home(row)
            if row["insertable"]:
                track.insert_device(row["name"])
            else:
                self.song.view.selected_track = track
                browser.load_item(items[row["name"]])
            yield row, track.devices[0]


def everything(item):
    yield item
    for child in item.children:
        yield from everything(child)


if __name__ == "__main__":
    unittest.main()
