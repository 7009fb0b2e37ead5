import unittest

from ..rehearsal import Stage
from ..rehearsal.thing import delete


class Setting(unittest.TestCase):
    def setUp(self):
        self.stage = Stage()
        self.song = self.stage.live.song
        self.player = self.stage.player()

    def set(self, path, value):
        return self.player.ask("set", path=path, value=value)

    def refused(self, path, value, code, *words):
        fault = self.set(path, value).get("fault", {})
        self.assertEqual(fault.get("code"), code, fault)
        for word in words:
            self.assertIn(word, fault["message"])

    def test_a_value_that_live_takes_as_it_is_answers_null(self):
        self.assertEqual(self.set("song.tempo", 121.5), {"ok": None})
        self.assertEqual(self.song.tempo, 121.5)

    def test_a_whole_number_is_a_float_where_live_wants_one(self):
        self.set("song.tempo", 98)
        self.assertIs(type(self.song.tempo), float)

    def test_three_point_zero_is_three(self):
        self.assertEqual(self.set("song.root_note", 3.0), {"ok": None})
        self.assertIs(type(self.song.root_note), int)

    def test_switches_take_zero_and_one(self):
        self.assertEqual(self.set("song.metronome", 1), {"ok": None})
        self.assertIs(self.song.metronome, True)

    def test_wrong_types_are_refused_before_live_is_asked(self):
        for path, value in (
            ("song.tempo", "fast"), ("song.tempo", None), ("song.tempo", True), ("song.root_note", 1.5), ("song.root_note", False),
            ("song.metronome", 2), ("song.metronome", "on"), ("song.tracks.0.name", 5), ("song.view.selected_track", 3),
            ("song.view.selected_track", {"$path": "song.scenes.0"}), ("song.view.selected_track", None),
        ):
            with self.subTest(path=path, value=value):
                self.refused(path, value, "wrong-type", path)

    def test_ranges_of_the_table(self):
        self.refused("song.tempo", 1000, "out-of-range", "20 to 999", "1000")
        self.refused("song.tempo", 10 ** 350, "out-of-range")
        self.refused("song.root_note", 12, "out-of-range", "0 to 11")
        self.refused("song.signature_denominator", 5, "out-of-range", "1, 2, 4, 8, 16")
        self.refused("song.tracks.0.mixer_device.volume.value", 1.01, "out-of-range", "0.0 to 1.0")

    def test_an_end_missed_by_rounding_only_is_the_end(self):
        self.assertEqual(self.set("song.tracks.0.mixer_device.volume.value", 1.0000001), {"ok": None})
        self.assertEqual(self.song.tracks[0].mixer_device.volume.value, 1.0)

    def test_a_nominal_range_is_left_to_live(self):
        self.assertEqual(self.set("song.swing_amount", 3.5), {"ok": None})

    def test_null_where_the_table_allows_it(self):
        self.assertEqual(self.set("song.scenes.0.color_index", None), {"ok": None})

    def test_what_live_made_of_the_value_is_told(self):
        song_class = type(self.song)

        class Song(song_class):
            def __setattr__(self, name, value):
                super().__setattr__(name, round(value) if name == "tempo" else value)

        object.__setattr__(self.song, "__class__", Song)
        self.assertEqual(self.set("song.tempo", 120.4), {"ok": {"value": 120}})

    def test_objects_are_named_by_handle_or_path(self):
        first, second = (item["$ref"] for item in self.player.ok("get", path="song.tracks"))
        self.assertEqual(self.set("song.view.selected_track", {"$ref": second}), {"ok": None})
        self.assertEqual(self.song.view.selected_track, self.song.tracks[1])
        self.set("song.view.selected_track", {"$path": "song.tracks.0"})
        self.assertEqual(self.player.ok("get", path="song.view.selected_track")["$ref"], first)

    def test_a_deleted_object_is_gone(self):
        handle = self.player.ok("get", path="song.tracks.1")["$ref"]
        delete(self.song.tracks[1])
        self.refused("song.view.selected_track", {"$ref": handle}, "gone")
        self.refused("#%s.name" % handle, "Lead", "gone")
        self.refused("#h999.name", "Lead", "gone")

    def test_what_cannot_be_set(self):
        self.refused("song.tracks", [], "not-settable")
        self.refused("song.tracks.0", {}, "not-settable")
        self.refused("song.can_undo", True, "not-settable", "can be read but not set")
        self.refused("song.undo", True, "not-settable", "function")
        self.refused("song.tracks.0.input_routing_type.display_name", "x", "unknown-path", "nothing below")
        self.assertEqual(self.player.fault("set", path="song.tempo")["code"], "malformed")

    def test_what_live_refuses_carries_its_words(self):
        self.song.tracks[0]._refuses["arm"] = "Main and Return Tracks have no 'Arm' state!"
        self.refused("song.tracks.0.arm", True, "refused", "Main and Return Tracks have no 'Arm' state!")

    def test_a_routing_is_chosen_by_its_name(self):
        self.assertEqual(self.set("song.tracks.0.input_routing_type", "All Ins"), {"ok": None})
        self.assertEqual(self.set("song.tracks.0.input_routing_type", {"display_name": "Ext. In"}), {"ok": None})
        chosen = self.player.ok("get", path="song.tracks.0.available_input_routing_types")[1]
        self.assertEqual(self.set("song.tracks.0.input_routing_type", chosen), {"ok": None})
        self.assertEqual(self.player.ok("get", path="song.tracks.0.input_routing_type")["display_name"], "All Ins")
        self.refused("song.tracks.0.input_routing_type", "Flute", "wrong-type", '"All Ins"', '"Flute"')
        self.refused("song.tracks.0.input_routing_type", {"colour": 1}, "wrong-type")


if __name__ == "__main__":
    unittest.main()
