import unittest

from ..rehearsal import FakeLive, Player, Stage
from ..rehearsal.stage import SECRET


class Greeting(unittest.TestCase):
    def setUp(self):
        self.stage = Stage()

    def first_line(self, hello):
        player = Player(self.stage, "x")
        if isinstance(hello, bytes):
            player.say_bytes(hello)
        else:
            player.say(hello)
        self.stage.turn()
        line, = player.heard()
        return line, player.carrier.closed

    def hello(self, **changed):
        return {"hello": dict({"protocol": 1, "client": "c7f3a", "name": "test", "secret": SECRET}, **changed)}

    def test_a_client_is_welcomed(self):
        line, closed = self.first_line(self.hello())
        self.assertEqual(line["welcome"], {
            "protocol": 1, "boot": "boot-1", "host": "script", "live": "12.4.6", "version": "0.1.0",
            "credit": 256, "limits": {"line": 4194304}, "link": "live"})
        self.assertFalse(closed)

    def test_who_does_not_know_the_secret_is_told_so_once_and_left(self):
        for secret in ("", "Sesame", None, 5, "é", "sesame "):
            line, closed = self.first_line(self.hello(secret=secret))
            self.assertEqual((line["fault"]["code"], closed), ("unauthorised", True))

    def test_what_is_no_hello_ends_the_conversation(self):
        for hello in (self.hello(protocol=2), self.hello(protocol=True), self.hello(client=""), self.hello(client="a b"),
                      self.hello(client="x" * 33), self.hello(client=7), self.hello(name=7), {"id": "a.1", "op": "ping"}, [], {"hello": 1},
                      b"POST / HTTP/1.1\r\nHost: 127.0.0.1\r\n", b"\xff\xfe\n", b"x" * 20000 + b"\n"):
            with self.subTest(hello):
                line, closed = self.first_line(hello)
                self.assertIn(line["fault"]["code"], ("malformed", "too-large"))
                self.assertTrue(closed)

    def test_nothing_is_executed_for_who_was_not_welcomed(self):
        player = Player(self.stage, "x")
        player.say(self.hello(secret="wrong"))
        player.send("set", path="song.tempo", value=99)
        self.stage.turn()
        self.assertEqual(self.stage.live.song.tempo, 120.0)
        self.assertEqual(len(player.heard()), 1)

    def test_who_says_nothing_for_five_seconds_is_left(self):
        player = Player(self.stage, "x")
        for _ in range(49):
            self.stage.tick()
        self.assertFalse(player.carrier.closed)
        for _ in range(3):
            self.stage.tick()
        self.assertEqual(player.heard()[0]["fault"]["code"], "unauthorised")
        self.assertTrue(player.carrier.closed)


class Lines(unittest.TestCase):
    def setUp(self):
        self.stage = Stage()
        self.player = self.stage.player()

    def answer(self, data):
        self.player.say_bytes(data)
        for _ in range(200):
            self.stage.turn()
        return self.player.heard()

    def test_what_is_no_request_is_malformed_and_the_next_line_is_read_as_usual(self):
        for data in (b"hello\n", b"[1]\n", b"{}\n", b'{"op":"ping"}\n', b"\xff\n", b'{"id":5,"op":"ping"}\n', b'{"id":"","op":"ping"}\n',
                     b'{"id":"c1.0","op":"ping"}\n', b'{"id":"c1.01","op":"ping"}\n', b'{"id":"c 1.1","op":"ping"}\n',
                     '{"id":"c1.²","op":"ping"}\n'.encode("utf-8"), b'{"id":"c1.1"} {"id":"c1.2"}\n'):
            with self.subTest(data):
                first, second = self.answer(data + b'{"id":"c1.1","op":"ping"}\n')
                self.assertEqual(first["fault"]["code"], "malformed")
                self.assertEqual(second, {"id": "c1.1", "ok": None})

    def test_the_id_comes_back_where_one_can_be_read(self):
        self.assertEqual(self.answer(b'{"id":"nonsense","op":"ping"}\n')[0]["id"], "nonsense")
        self.assertNotIn("id", self.answer(b"nonsense\n")[0])

    def test_a_line_over_the_limit_is_skipped(self):
        first, second = self.answer(b"x" * (4194304 + 1) + b'\n{"id":"c1.1","op":"ping"}\n')
        self.assertEqual(first["fault"]["code"], "too-large")
        self.assertNotIn("id", first)
        self.assertEqual(second["ok"], None)

    def test_a_line_of_the_limit_is_read(self):
        frame = '{"id":"c1.1","op":"ping","pad":"%s"}'
        line = frame % ("x" * (4194304 - len(frame) + 2))
        self.assertEqual(self.answer(line.encode("utf-8") + b"\n"), [{"id": "c1.1", "ok": None}])

    def test_unknown_operations_are_faults_and_unknown_fields_are_not(self):
        self.assertIn("get", self.player.fault("fetch", path="song")["message"])
        self.assertEqual(self.player.fault("eval", code="1")["code"], "unknown-op")
        self.assertEqual(self.player.fault({})["code"], "unknown-op")
        self.assertEqual(self.player.ask("get", path="song.tempo", colour="red")["ok"], 120.0)

    def test_an_answer_over_the_limit_is_too_large(self):
        self.stage.live.song.tracks[0]._fields["name"] = "x" * 4194304
        self.assertEqual(self.player.fault("get", path="song.tracks.0.name")["code"], "too-large")
        self.assertEqual(self.player.fault("query", path="song.tracks", shape={"name": True})["code"], "too-large")

    def test_a_defect_of_ours_is_internal_says_where_and_is_reported(self):
        self.stage.scope.decoder.decode = lambda *args: 1 / 0
        fault = self.player.fault("set", path="song.tempo", value=1)
        self.assertEqual((fault["code"], fault["blame"]), ("internal", "host"))
        self.assertIn("test_host.py", fault["message"])
        self.assertEqual(len(self.stage.reports), 1)


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


class Returning(unittest.TestCase):
    def test_a_client_that_comes_back_takes_the_place_of_its_old_carrier(self):
        stage = Stage()
        old = stage.player()
        old.ok("watch", path="song.tempo")
        new = stage.player()
        self.assertTrue(old.carrier.closed)
        self.assertEqual(len(stage.host.connections), 1)
        self.assertEqual(len(stage.scope.watches), 0)
        self.assertEqual(new.ok("get", path="song.tempo"), 120.0)


class Resending(unittest.TestCase):
    def setUp(self):
        self.stage = Stage()
        self.song = self.stage.live.song

    def again(self, player, ident, **fields):
        player.say(dict(fields, id=ident))
        self.stage.turn()
        return [line for line in player.heard() if line.get("id") == ident]

    def test_a_request_sent_again_is_answered_again_and_not_executed_again(self):
        player = self.stage.player()
        made = player.ok("call", path="song.create_midi_track", args=[0])
        player.leave()
        back = self.stage.player()
        reply, = self.again(back, "c1.1", op="call", path="song.create_midi_track", args=[0])
        self.assertEqual(reply["ok"], made)
        self.assertEqual(len(self.song.tracks), 3)

    def test_an_acknowledged_request_is_not_executed_again_either(self):
        player = self.stage.player()
        player.ok("call", path="song.tap_tempo")
        player.ok("ping", ack=1)
        reply, = self.again(player, "c1.1", op="call", path="song.tap_tempo")
        self.assertEqual(reply["fault"]["code"], "disconnected")
        self.assertEqual(self.song._calls, ["tap_tempo"])

    def test_what_still_waits_cannot_have_been_answered(self):
        player = self.stage.player()
        for number in range(1, 4):
            player.say({"id": "c1.%d" % number, "op": "call", "path": "song.tap_tempo", "ack": number - 1})
        self.stage.turn()
        self.assertEqual([line["ok"] for line in player.heard()], [None, None, None])

    def test_a_watch_sent_again_over_a_new_carrier_is_made_again(self):
        player = self.stage.player()
        player.ok("watch", path="song.tempo")
        player.leave()
        back = self.stage.player()
        self.again(back, "c1.1", op="watch", path="song.tempo")
        self.song.tempo = 99.0
        self.stage.turn()
        self.assertEqual([change["value"] for change in back.changes()], [99.0])

    def test_a_reply_that_was_let_go_was_executed_nevertheless(self):
        player = self.stage.player()
        player.ok("call", path="song.tap_tempo")
        caller_log = self.stage.host._callers["c1"].log
        caller_log._bytes = 10
        player.ok("ping")
        reply, = self.again(player, "c1.1", op="call", path="song.tap_tempo")
        self.assertEqual(reply["fault"]["code"], "disconnected")
        self.assertIn("was executed", reply["fault"]["message"])
        reply, = self.again(player, "c1.2", op="ping")
        self.assertEqual(reply["ok"], None)

    def test_a_request_sent_again_while_its_first_copy_still_waits_is_executed_and_answered_once(self):
        player = self.stage.player()
        self.stage.clock.pace = 0.01
        for _ in range(40):
            player.send("call", path="song.tap_tempo")
        self.stage.turn(0.005)
        player.carrier.broken = player.carrier.ended = True
        self.stage.turn(0.005)
        self.stage.clock.pace = 0.0
        self.assertLess(len(self.song._calls), 40)
        back = Player(self.stage, "c1")
        back.say({"hello": {"protocol": 1, "client": "c1", "name": "", "secret": SECRET}})
        for number in range(1, 41):
            back.say({"id": "c1.%d" % number, "op": "call", "path": "song.tap_tempo"})
        for _ in range(5):
            self.stage.turn()
        answers = [line["id"] for line in back.heard() if "id" in line]
        self.assertEqual(sorted(answers), sorted("c1.%d" % number for number in range(1, 41)))
        self.assertEqual(len(self.song._calls), 40)


if __name__ == "__main__":
    unittest.main()
