"""A host with a fake Live and a clock that is set by hand, and players that talk to it."""

import json

from ..conversation.host import Host
from ..lom import load_table
from ..scope import Scope
from .carrier import MemoryCarrier
from .fake_live import FakeLive

SECRET = "sesame"
_tables = []


class Clock:
    """Each look at it costs `pace` seconds, so that deadlines can be reached without waiting."""

    def __init__(self):
        self.now = 1000.0
        self.pace = 0.0

    def __call__(self):
        self.now += self.pace
        return self.now


class Stage:
    def __init__(self, live=None):
        if not _tables:
            _tables.append(load_table())
        self.live = live or FakeLive()
        self.clock = Clock()
        self.reports = []
        self.scope = Scope(_tables[0], self.live, self.live.roots())
        identity = {"boot": "boot-1", "live": "12.4.6"}
        self.host = Host(self.scope, identity, SECRET, self.clock, self.reports.append)

    def turn(self, seconds=1.0):
        self.host.begin_slot()
        return self.host.turn(self.clock.now + seconds)

    def tick(self):
        """A tenth of a second later."""
        self.clock.now += 0.1
        self.host.tick()
        self.turn()
        while self.host.has_work:
            self.turn()

    def player(self, client="c1", room=None):
        """Somebody who has been greeted."""
        player = Player(self, client, room)
        player.say({"hello": {"protocol": 1, "client": client, "name": "test", "secret": SECRET}})
        self.turn()
        player.welcome = player.heard()[0]["welcome"]
        return player


class Player:
    """One end of a carrier, with ids counted up and replies sorted out."""

    def __init__(self, stage, client, room=None):
        self.stage = stage
        self.client = client
        self.carrier = MemoryCarrier(room)
        self.connection = stage.host.open(self.carrier)
        self.number = 0

    def say(self, line):
        self.say_bytes(json.dumps(line).encode("utf-8") + b"\n")

    def say_bytes(self, data):
        self.carrier.incoming += data

    def heard(self):
        """Every line that has arrived since the last time."""
        data, self.carrier.outgoing = self.carrier.outgoing, b""
        assert not data or data.endswith(b"\n") or self.carrier.room is not None, data
        return [json.loads(line.decode("utf-8")) for line in data.split(b"\n") if line]

    def send(self, op, **fields):
        """Sends a request; its id."""
        self.number += 1
        ident = "%s.%d" % (self.client, self.number)
        self.say(dict(fields, id=ident, op=op))
        return ident

    def ask(self, op, **fields):
        """Sends a request and gives its reply line without the id; what else arrived is kept in `also`."""
        ident = self.send(op, **fields)
        self.also = []
        for _ in range(1000):
            self.stage.turn()
            for line in self.heard():
                if line.get("id") == ident:
                    reply = line
                else:
                    self.also.append(line)
            if "reply" in locals():
                del reply["id"]
                return reply
        raise AssertionError("no reply to %s" % ident)

    def ok(self, op, **fields):
        reply = self.ask(op, **fields)
        assert "ok" in reply, reply
        return reply["ok"]

    def fault(self, op, **fields):
        reply = self.ask(op, **fields)
        assert "fault" in reply, reply
        return reply["fault"]

    def changes(self):
        """The changes that have arrived, in order."""
        return [change for line in self.heard() if "changes" in line for change in line["changes"]]

    def leave(self):
        self.carrier.ended = True
        self.stage.turn()
