"""A client that loses its carrier again and again: nothing runs twice, nothing is lost, order is kept."""

import random
import unittest

from ..rehearsal import Player, Stage
from ..rehearsal.stage import SECRET


class Client:
    """Sends again what was not answered, as the protocol asks of clients."""

    def __init__(self, stage, chance):
        self.stage = stage
        self.chance = chance
        self.unanswered = {}
        self.answers = {}
        self.number = 0
        self.connect()

    def connect(self):
        self.player = Player(self.stage, "c1", room=self.chance.choice([None, 40, 300]))
        self.player.say({"hello": {"protocol": 1, "client": "c1", "name": "", "secret": SECRET}})
        for request in self.unanswered.values():
            self.player.say(request)

    def request(self):
        self.number += 1
        ident = "c1.%d" % self.number
        request = {"id": ident, "op": "call", "path": "song.jump_by", "args": [self.number]}
        if self.chance.random() < 0.2:
            request = {"id": ident, "op": "batch", "undo": self.chance.random() < 0.5, "items": [
                {"op": "call", "path": "song.jump_by", "args": [self.number]}, {"op": "ping"}]}
        if self.chance.random() < 0.5:
            request["ack"] = min((int(known.split(".")[1]) for known in self.unanswered), default=self.number) - 1
        self.unanswered[ident] = request
        self.player.say(request)

    def read(self):
        carrier = self.player.carrier
        end = carrier.outgoing.rfind(b"\n") + 1
        whole, rest = carrier.outgoing[:end], carrier.outgoing[end:]
        carrier.outgoing = whole
        for line in self.player.heard():
            if "id" in line:
                self.answers.setdefault(line["id"], []).append(line)
                self.unanswered.pop(line["id"], None)
        carrier.outgoing = rest
        if carrier.room is not None:
            carrier.room = max(carrier.room, len(rest) + 300)

    def cut(self):
        """Some of what was said arrives, some of what was answered does not."""
        carrier = self.player.carrier
        carrier.incoming = carrier.incoming[: self.chance.randrange(len(carrier.incoming) + 1)]
        carrier.outgoing = carrier.outgoing[: self.chance.randrange(len(carrier.outgoing) + 1)]
        self.read()
        carrier.ended = True
        carrier.broken = self.chance.random() < 0.7
        if self.chance.random() < 0.5:
            self.stage.turn(self.chance.choice([0.0005, 0.002, 1.0]))
        self.connect()


def played(seed):
    """One life of a client; the stage and the client at its end."""
    chance = random.Random(seed)
    stage = Stage()
    client = Client(stage, chance)
    stage.clock.pace = 0.0001
    for _ in range(60):
        deed = chance.random()
        if deed < 0.55:
            for _ in range(chance.randrange(1, 6)):
                client.request()
        elif deed < 0.7:
            client.cut()
        elif deed < 0.85:
            client.read()
        stage.turn(chance.choice([0.0003, 0.001, 0.01]))
    client.player.carrier.room = None
    client.connect()
    for _ in range(400):
        stage.turn(0.01)
        client.read()
    return stage, client


class Cuts(unittest.TestCase):
    def test_nothing_runs_twice_nothing_is_lost_and_the_order_is_kept(self):
        for seed in range(60):
            with self.subTest(seed):
                stage, client = played(seed)
                jumps = [call[1] for call in stage.live.song._calls if call[0] == "jump_by"]
                self.assertEqual(jumps, [float(number) for number in range(1, client.number + 1)])
                self.assertEqual(client.unanswered, {})
                for ident, answers in client.answers.items():
                    self.assertIn("ok", answers[0], ident)
                self.assertEqual(stage.reports, [])

    def test_undo_steps_are_never_left_open(self):
        for seed in range(60):
            stage, _ = played(seed)
            calls = [call for call in stage.live.song._calls if call in ("begin_undo_step", "end_undo_step")]
            self.assertEqual(calls[0::2], ["begin_undo_step"] * (len(calls) // 2))
            self.assertEqual(calls[1::2], ["end_undo_step"] * (len(calls) // 2))


if __name__ == "__main__":
    unittest.main()
