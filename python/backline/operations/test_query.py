import unittest

from ..rehearsal import FakeLive, Stage

SLOT = {"has_clip": True, "clip": {"name": True}}


class Querying(unittest.TestCase):
    def setUp(self):
        self.stage = Stage(FakeLive(("Bass", "Drums", "Keys"), 4))
        self.song = self.stage.live.song
        self.player = self.stage.player()

    def query(self, shape, path="song"):
        return self.player.ok("query", path=path, shape=shape)

    def fault(self, shape, path="song"):
        return self.player.fault("query", path=path, shape=shape)

    def test_the_answer_has_the_tree_of_the_shape(self):
        answer = self.query({"tempo": True, "tracks": {"name": True, "clip_slots": SLOT}})
        self.assertEqual(answer["tempo"], 120.0)
        self.assertEqual([track["name"] for track in answer["tracks"]], ["Bass", "Drums", "Keys"])
        self.assertEqual(answer["tracks"][1]["clip_slots"][:2],
                         [{"has_clip": True, "clip": {"name": "Drums 0"}}, {"has_clip": False, "clip": None}])

    def test_true_gives_a_child_as_a_reference_and_a_list_as_references(self):
        answer = self.query({"view": {"selected_track": True}, "scenes": True})
        self.assertEqual(answer["view"]["selected_track"]["type"], "Track")
        self.assertEqual([scene["type"] for scene in answer["scenes"]], ["Scene"] * 4)

    def test_a_range_of_a_list(self):
        self.assertEqual(self.query({"tracks": {"$range": [1, 9], "name": True}})["tracks"], [{"name": "Drums"}, {"name": "Keys"}])
        self.assertEqual(self.query({"$range": [0, 1], "name": True}, "song.tracks"), [{"name": "Bass"}])
        self.assertEqual(self.query({"$range": [5, 9], "name": True}, "song.tracks"), [])

    def test_handles_and_classes(self):
        device = self.query({"$handle": True, "name": True}, "song.tracks.0.devices")[0]
        self.assertEqual((device["name"], device["type"]), ("Drum Rack", "RackDevice"))
        self.assertEqual(self.player.ok("get", path="#%s.name" % device["$ref"]), "Drum Rack")

    def test_a_name_that_only_some_devices_have_is_null_on_the_others(self):
        self.assertEqual(self.query({"name": True, "chains": {"name": True}}, "song.tracks.0.devices"),
                         [{"name": "Drum Rack", "chains": []}, {"name": "Reverb", "chains": None}])

    def test_what_live_refuses_is_null(self):
        self.song.tracks[1]._refuses["arm"] = "Main and Return Tracks have no 'Arm' state!"
        self.assertEqual(self.query({"arm": True, "mute": True}, "song.tracks")[:2],
                         [{"arm": False, "mute": False}, {"arm": None, "mute": False}])

    def test_a_name_the_class_does_not_have_makes_the_whole_query_fail(self):
        fault = self.fault({"tempo": True, "tracks": {"nmae": True}})
        self.assertEqual((fault["code"], fault["path"]), ("unknown-path", "song.tracks.nmae"))
        self.assertIn("name", fault["message"])

    def test_shapes_that_are_none(self):
        deep = shape = {}
        for _ in range(40):
            deep["view"] = {"canonical_parent": {}}
            deep = deep["view"]["canonical_parent"]
        for wrong, code in (
            (5, "malformed"), ({"tempo": 1}, "malformed"), ({"tempo": False}, "malformed"), ({"tempo": {"x": True}}, "unknown-path"),
            ({"tap_tempo": True}, "not-gettable"), ({"tracks": {"$range": [0]}}, "malformed"), ({"tracks": {"$range": [-1, 2]}}, "malformed"),
            ({"$handle": 1}, "malformed"), ({"_live_ptr": True}, "unknown-path"), ({"tracks": {"clip_slots": {"clip": {"notes": True}}}}, "not-gettable"),
        ):
            with self.subTest(wrong):
                self.assertEqual(self.fault(wrong)["code"], code)
        self.assertEqual(self.fault(shape, "song.tracks.0")["code"], "malformed")
        self.assertEqual(self.fault({"x": True}, "song.scale_intervals")["code"], "unknown-path")
        self.assertEqual(self.fault({"tracks": {"input_routing_type": {"display_name": True}}})["code"], "unknown-path")
        self.assertEqual(self.player.fault("query", path="song")["code"], "malformed")

    def test_a_big_answer_is_spread_over_slots_and_others_are_served_meanwhile(self):
        stage = Stage(FakeLive(["T%d" % at for at in range(40)], 20))
        player, other = stage.player(), stage.player("c2")
        player.send("query", path="song", shape={"tracks": {"name": True, "clip_slots": SLOT}})
        stage.clock.pace = 0.0005
        stage.turn(0.004)
        self.assertEqual(player.heard(), [])
        other.send("get", path="song.tempo")
        stage.turn(0.004)
        self.assertEqual(other.heard()[0]["ok"], 120.0)
        for _ in range(400):
            stage.turn(0.004)
        answer = player.heard()[0]["ok"]
        self.assertEqual([len(track["clip_slots"]) for track in answer["tracks"]], [20] * 40)

    def test_an_object_that_is_deleted_between_two_pieces_is_null(self):
        stage = Stage(FakeLive(["T%d" % at for at in range(40)], 20))
        player = stage.player()
        player.send("query", path="song.tracks", shape={"name": True, "clip_slots": SLOT})
        stage.clock.pace = 0.0005
        stage.turn(0.004)
        stage.live.song.delete_track(39)
        for _ in range(400):
            stage.turn(0.004)
        answer = player.heard()[0]["ok"]
        self.assertEqual(len(answer), 40)
        self.assertIsNone(answer[39])

    def test_requests_of_one_client_are_executed_in_the_order_sent(self):
        stage = Stage(FakeLive(["T%d" % at for at in range(40)], 20))
        player = stage.player()
        player.send("query", path="song", shape={"tracks": {"name": True}, "tempo": True})
        player.send("set", path="song.tempo", value=99)
        stage.clock.pace = 0.0005
        for _ in range(400):
            stage.turn(0.004)
        query, setting = player.heard()
        self.assertEqual((query["ok"]["tempo"], setting["ok"]), (120.0, None))


if __name__ == "__main__":
    unittest.main()
