"""A Set that is saved and opened again is the same Set."""

import copy
import json
import unittest

from simulator.engine import Simulation
from simulator.host.contract import read_contract
from simulator.sets import check_description, open_set, save_set
from simulator.sets.als.fixtures.make import FOLDER

_CONTRACT = read_contract()
_QUIETEST, _OFF = -69.565, -200.0
"""Decibels: below the quietest point of Live's curve a fader is off."""


def opened(description, live=(12, 4, 6)):
    simulation = Simulation(*_CONTRACT, live_version=live)
    simulation.load(description)
    return simulation


class ASavedSet(unittest.TestCase):
    def sets(self):
        stock = _CONTRACT.stock_devices["devices"]
        for name in ("default", "demo", "big:4x3", *(str(FOLDER / f"live{major}.als") for major in (9, 11, 12))):
            yield open_set(name, stock)

    def test_is_plain_data_that_the_simulator_opens(self):
        for description in self.sets():
            saved = save_set(opened(description))
            check_description(saved)
            self.assertEqual(json.loads(json.dumps(saved)), saved)

    def test_is_the_same_however_often_it_is_opened_and_saved(self):
        for description in self.sets():
            once = save_set(opened(description))
            self.assertEqual(save_set(opened(once)), once)

    def test_says_what_the_description_said(self):
        """All that was written there, though what is left to its default may now be written too."""
        for description in self.sets():
            self.assert_says(save_set(opened(description)), without_hidden_braces(description), "")

    def test_of_an_older_live_is_read_with_what_that_had(self):
        for live in ((9, 7, 7), (10, 1, 43), (11, 3, 25)):
            saved = save_set(opened(open_set("demo"), live))
            check_description(saved)
            self.assertEqual([track["name"] for track in saved["tracks"]][:2], ["Rhythm", "Drums"])
            self.assertGreater(len(saved["tracks"][3]["clips"]["1"]["notes"]), 5)

    def test_has_what_was_done_to_the_set(self):
        simulation = opened(open_set("default"))
        song = simulation.song()
        song.tempo = 99.5
        song.tracks[0].name = "Hats"
        song.tracks[0].mixer_device.volume.value = 0.7
        song.tracks[0].clip_slots[2].create_clip(4.0)
        song.scenes[1].name = "Drop"
        song.scenes[1].tempo = 140.0
        song.tracks[0].insert_device("Operator")
        song.tracks[0].devices[0].parameters[1].value = 3.0
        simulation.settle()
        saved = save_set(simulation)
        hats = saved["tracks"][0]
        self.assertEqual((saved["tempo"], hats["name"], hats["volume_db"]), (99.5, "Hats", -6.0))
        self.assertEqual((list(hats["clips"]), hats["clips"]["2"]["length"]), (["2"], 4.0))
        self.assertEqual((saved["scenes"][1]["name"], saved["scenes"][1]["tempo"]), ("Drop", 140.0))
        self.assertEqual(hats["devices"], [{"device": "Operator", "parameters": {"Algorithm": 3.0}}])

    def assert_says(self, saved, told, place):
        if isinstance(told, dict):
            for name, value in told.items():
                if not is_default(value):
                    self.assertIn(name, saved, place)
                    self.assert_says(saved[name], value, f"{place}.{name}")
        elif isinstance(told, list):
            self.assertEqual(len(saved), len(told), place)
            pairs = zip(in_order(saved), in_order(told))
            for index, (left, right) in enumerate(pairs):
                self.assert_says(left, right, f"{place}[{index}]")
        elif isinstance(told, float):
            off = place.endswith("volume_db") and told < _QUIETEST
            self.assertAlmostEqual(saved, _OFF if off else told, 5, place)
        else:
            self.assertEqual(saved, told, place)


def is_default(value):
    """What need not be written: nothing, no, and empty lists and names."""
    return value is None or value is False or value in ("", [], {})


def in_order(items):
    """Notes have no order of their own."""
    is_notes = bool(items) and isinstance(items[0], list)
    return sorted(items) if is_notes else items


def without_hidden_braces(description):
    """The API does not tell the loop of a clip that is not looping."""
    description = copy.deepcopy(description)
    for track in description["tracks"]:
        for clip in track.get("clips", {}).values():
            if clip.get("looping") is False:
                clip.pop("loop_start", None)
                clip.pop("loop_end", None)
    return description


if __name__ == "__main__":
    unittest.main()
