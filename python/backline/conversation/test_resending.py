import unittest

from ..rehearsal import Player, Stage
from ..rehearsal.stage import SECRET


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
