import unittest

from ..rehearsal import FakeLive, Stage


class Flow(unittest.TestCase):
    def setUp(self):
        self.stage = Stage()

    def test_a_request_over_the_credit_is_busy_and_not_executed(self):
        player = self.stage.player()
        self.stage.clock.pace = 0.01
        for _ in range(300):
            player.send("call", path="song.tap_tempo")
        for _ in range(10):
            self.stage.turn(0.005)
        self.stage.clock.pace = 0.0
        for _ in range(10):
            self.stage.turn()
        answers = player.heard()
        busy = [line for line in answers if "fault" in line]
        self.assertEqual(len(answers), 300)
        self.assertEqual({line["fault"]["code"] for line in busy}, {"busy"})
        self.assertEqual(len(self.stage.live.song._calls), 300 - len(busy))
        self.assertLessEqual(len(busy), 300 - 256)
        self.assertGreater(len(busy), 0)

    def test_who_does_not_read_is_not_read_from_and_nobody_waits_for_him(self):
        live = FakeLive()
        live.song.tracks[0]._fields["name"] = "x" * 20000
        stage = Stage(live)
        deaf, other = stage.player("c1"), stage.player("c2")
        deaf.carrier.room = 0
        for _ in range(200):
            deaf.send("get", path="song.tracks.0.name")
        waiting = len(deaf.carrier.incoming)
        for _ in range(50):
            stage.turn()
            deaf.send("get", path="song.tempo")
        self.assertLess(deaf.connection._size, 400 * 1024)
        self.assertGreater(len(deaf.carrier.incoming), 0)
        self.assertEqual(other.ok("get", path="song.tempo"), 120.0)
        deaf.carrier.room = None
        for _ in range(100):
            stage.turn()
        self.assertEqual(len(deaf.heard()), 250)
        self.assertGreater(waiting, 0)

    def test_a_flood_of_one_client_does_not_keep_another_waiting(self):
        loud, quiet = self.stage.player("c1"), self.stage.player("c2")
        for _ in range(250):
            loud.send("get", path="song.tempo")
        quiet.send("get", path="song.tempo")
        self.stage.clock.pace = 0.0001
        self.stage.turn(0.01)
        self.assertEqual(len(quiet.heard()), 1)
        self.assertLess(len(loud.heard()), 250)

    def test_the_same_is_true_for_two_clients_of_one_gateway(self):
        gateway = self.stage.player("gw")
        for at in range(200):
            gateway.say({"id": "loud.%d" % (at + 1), "op": "query", "path": "song", "shape": {"tracks": {"clip_slots": {"clip": True}}}})
        gateway.say({"id": "quiet.1", "op": "get", "path": "song.tempo"})
        self.stage.clock.pace = 0.001
        for _ in range(1000):
            self.stage.turn(0.004)
        answered = [line["id"] for line in gateway.heard()]
        self.assertEqual(len(answered), 201)
        self.assertLess(answered.index("quiet.1"), 20)

    def test_changes_are_sent_even_under_a_flood(self):
        player, other = self.stage.player("c1"), self.stage.player("c2")
        player.ok("watch", path="song.tempo")
        self.stage.clock.pace = 0.0002
        self.stage.live.song.tempo = 99.0
        for _ in range(250):
            other.send("get", path="song.tempo")
        self.stage.turn(0.01)
        self.assertEqual([change["value"] for change in player.changes()], [99.0])

    def test_what_was_sent_before_the_carrier_ended_is_executed_and_answered(self):
        player = self.stage.player()
        player.send("set", path="song.tempo", value=99)
        player.carrier.ended = True
        self.stage.turn()
        self.stage.turn()
        self.assertEqual(self.stage.live.song.tempo, 99.0)
        self.assertEqual([line["ok"] for line in player.heard()], [None])
        self.assertTrue(player.carrier.closed)
        self.assertEqual(len(self.stage.host.connections), 0)

    def test_a_client_is_forgotten_a_minute_after_its_carrier_closed(self):
        player = self.stage.player()
        player.ok("set", path="song.tempo", value=99)
        player.leave()
        for _ in range(590):
            self.stage.tick()
        self.assertEqual(len(self.stage.host._callers), 1)
        for _ in range(20):
            self.stage.tick()
        self.assertEqual(len(self.stage.host._callers), 0)


if __name__ == "__main__":
    unittest.main()
