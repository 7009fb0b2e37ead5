import unittest

from ..rehearsal import Stage


class Batching(unittest.TestCase):
    def setUp(self):
        self.stage = Stage()
        self.song = self.stage.live.song
        self.player = self.stage.player()

    def test_one_failing_does_not_stop_the_rest(self):
        results = self.player.ok("batch", items=[
            {"op": "set", "path": "song.tempo", "value": 100},
            {"op": "set", "path": "song.tempo", "value": 5},
            {"op": "get", "path": "song.tempo"},
            {"op": "query", "path": "song", "shape": {"tempo": True}},
            {"op": "watch", "path": "song.tempo"},
            {"op": "batch", "items": []},
            7,
        ])
        self.assertEqual([list(result)[0] for result in results], ["ok", "fault", "ok", "ok", "fault", "fault", "fault"])
        self.assertEqual([result["fault"]["code"] for result in results if "fault" in result],
                         ["out-of-range", "unknown-op", "unknown-op", "malformed"])
        self.assertEqual(results[2], {"ok": 100.0})

    def test_one_undo_step(self):
        self.player.ok("batch", undo=True, items=[{"op": "call", "path": "song.tap_tempo"}, {"op": "get", "path": "song.tempp"}])
        self.assertEqual(self.song._calls, ["begin_undo_step", "tap_tempo", "end_undo_step"])

    def test_nobody_else_gets_into_an_undo_step_that_takes_several_slots(self):
        other = self.stage.player("c2")
        items = [{"op": "call", "path": "song.tap_tempo"} for _ in range(50)]
        self.player.send("batch", undo=True, items=items)
        self.stage.clock.pace = 0.001
        self.stage.turn(0.004)
        other.send("call", path="song.jump_by", args=[4])
        for _ in range(500):
            self.stage.turn(0.004)
        self.assertEqual(self.song._calls, ["begin_undo_step"] + ["tap_tempo"] * 50 + ["end_undo_step", ("jump_by", 4.0)])

    def test_an_undo_step_ends_even_if_its_client_leaves_in_the_middle(self):
        self.player.send("batch", undo=True, items=[{"op": "ping"} for _ in range(50)])
        self.stage.clock.pace = 0.001
        self.stage.turn(0.004)
        self.assertEqual(self.song._calls, ["begin_undo_step"])
        self.player.carrier.broken = self.player.carrier.ended = True
        for _ in range(200):
            self.stage.turn(0.004)
        self.assertEqual(self.song._calls, ["begin_undo_step", "end_undo_step"])

    def test_items_must_be_a_list(self):
        self.assertEqual(self.player.fault("batch")["code"], "malformed")


class Gestures(unittest.TestCase):
    def setUp(self):
        self.stage = Stage()
        self.volume = self.stage.live.song.tracks[0].mixer_device.volume
        self.player = self.stage.player()
        self.other = self.stage.player("c2")
        self.path = "song.tracks.0.mixer_device.volume"

    def test_a_hand_on_a_fader(self):
        self.player.ok("gesture", path=self.path, phase="begin")
        self.player.ok("gesture", path=self.path, phase="move", value=0.5)
        self.assertEqual(self.volume.value, 0.5)
        self.player.ok("gesture", path=self.path, phase="end", value=0.4)
        self.assertEqual((self.volume.value, self.volume._calls), (0.4, ["begin", "end"]))

    def test_live_is_told_of_the_first_hand_and_of_the_last(self):
        self.player.ok("gesture", path=self.path, phase="begin")
        self.other.ok("gesture", path=self.path, phase="begin")
        self.player.ok("gesture", path=self.path, phase="begin")
        self.player.ok("gesture", path=self.path, phase="end")
        self.assertEqual(self.volume._calls, ["begin"])
        self.other.ok("gesture", path=self.path, phase="end")
        self.other.ok("gesture", path=self.path, phase="end")
        self.assertEqual(self.volume._calls, ["begin", "end"])

    def test_the_hands_of_a_client_that_leaves_are_taken_off(self):
        self.player.ok("gesture", path=self.path, phase="begin")
        self.player.leave()
        self.assertEqual(self.volume._calls, ["begin", "end"])
        self.assertEqual(len(self.stage.scope.gestures), 0)

    def test_a_gateway_lets_go_for_a_client_it_lost(self):
        self.player.say({"id": "tablet.1", "op": "gesture", "path": self.path, "phase": "begin"})
        self.stage.turn()
        self.player.ok("gesture", path=self.path, phase="end")
        self.assertEqual(self.volume._calls, ["begin", "end"])

    def test_a_value_that_is_refused_does_not_leave_the_gesture_open(self):
        self.player.ok("gesture", path=self.path, phase="begin")
        self.assertEqual(self.player.fault("gesture", path=self.path, phase="end", value=9)["code"], "out-of-range")
        self.assertEqual(self.volume._calls, ["begin", "end"])

    def test_what_is_no_gesture(self):
        self.assertEqual(self.player.fault("gesture", path="song.tracks.0", phase="begin")["code"], "wrong-type")
        self.assertEqual(self.player.fault("gesture", path=self.path, phase="wave")["code"], "malformed")
        self.assertEqual(self.player.fault("gesture", path=self.path, phase="move")["code"], "malformed")


if __name__ == "__main__":
    unittest.main()
