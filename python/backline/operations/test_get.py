import unittest

from ..rehearsal import Stage


class Getting(unittest.TestCase):
    def setUp(self):
        self.stage = Stage()
        self.player = self.stage.player()

    def test_values(self):
        self.assertEqual(self.player.ok("get", path="song.tempo"), 120.0)
        self.assertEqual(self.player.ok("get", path="song.scale_intervals"), [0, 2, 4, 5, 7, 9, 11])
        self.assertEqual(self.player.ok("get", path="song.tracks.0.input_routing_type")["display_name"], "Ext. In")

    def test_a_path_does_not_go_into_values(self):
        for path in ("song.scale_intervals.2", "song.tracks.0.input_routing_type.display_name", "song.tracks.0.name.0"):
            self.assertEqual(self.player.fault("get", path=path)["code"], "unknown-path")

    def test_objects_travel_as_references_with_the_path_where_they_stand(self):
        track = self.player.ok("get", path='song.tracks."Drums"')
        self.assertEqual((track["type"], track["path"]), ("Track", "song.tracks.1"))
        self.assertEqual(self.player.ok("get", path="#%s.name" % track["$ref"]), "Drums")
        self.assertEqual(self.player.ok("get", path="song.view.selected_track")["path"], "song.tracks.0")
        self.assertEqual([item["path"] for item in self.player.ok("get", path="song.scenes")], ["song.scenes.0", "song.scenes.1"])

    def test_an_empty_slot_has_no_clip(self):
        self.assertIsNone(self.player.ok("get", path="song.tracks.0.clip_slots.1.clip"))

    def test_a_handle_follows_its_track(self):
        handle = self.player.ok("get", path="song.tracks.1")["$ref"]
        self.player.ok("call", path="song.create_midi_track", args=[0])
        self.assertEqual(self.player.ok("get", path="#" + handle)["path"], "song.tracks.2")
        self.player.ok("call", path="song.delete_track", args=[2])
        self.assertEqual(self.player.fault("get", path="#" + handle)["code"], "gone")

    def test_what_cannot_be_read(self):
        self.assertEqual(self.player.fault("get", path="song.tap_tempo")["code"], "not-gettable")
        self.assertEqual(self.player.fault("get", path="song.tracks.0.clip_slots.0.clip.notes")["code"], "not-gettable")
        self.assertEqual(self.player.fault("get")["code"], "malformed")
        fault = self.player.fault("get", path="song.tempp")
        self.assertEqual((fault["code"], fault["blame"], fault["stage"], fault["path"]), ("unknown-path", "client", "script", "song.tempp"))
        self.assertIn("tempo", fault["message"])

    def test_what_this_live_does_not_have_yet(self):
        fault = self.player.fault("get", path="song.tuning_system")
        self.assertEqual(fault["code"], "unknown-path")
        self.assertIn("12.0.0", fault["message"])


class Describing(unittest.TestCase):
    def setUp(self):
        self.player = Stage().player()

    def test_a_class_with_what_it_inherits(self):
        rows = self.player.ok("describe", type="RackDevice")
        self.assertIn("chains", rows["children"])
        self.assertIn("parameters", rows["children"])
        self.assertIn("class_name", rows["properties"])
        self.assertTrue(rows["children"]["chains"]["doc"])

    def test_an_object_a_member_and_a_list(self):
        self.assertEqual(self.player.ok("describe", path="song.tracks.0.devices.0")["type"], "RackDevice")
        member = self.player.ok("describe", path="song.tempo")
        self.assertEqual((member["type"], member["member"], member["kind"], member["row"]["max"]), ("Song", "tempo", "property", 999))
        self.assertEqual(self.player.ok("describe", path="song.tap_tempo")["kind"], "function")
        self.assertEqual(
            self.player.ok("describe", path="song.tracks"), {"type": "Track", "path": "song.tracks", "list": True, "count": 2})

    def test_what_does_not_exist(self):
        self.assertIn("Track", self.player.fault("describe", type="Trakc")["message"])
        self.assertEqual(self.player.fault("describe", path="song.tempp")["code"], "unknown-path")


if __name__ == "__main__":
    unittest.main()
