"""The real script in the simulator, with a client over real TCP, all on the thread of the test."""

import json
import socket
from contextlib import contextmanager


class Wire:
    """A client of a script that runs in the simulator: time passes in Live only while it waits."""

    def __init__(self, live, client="t1", secret=None):
        run_file = json.loads(next(live.run_folder.glob("script-*.json")).read_text())
        self._live = live
        self._client = client
        self._number = 0
        self._rest = b""
        self._heard = []
        self.changes = []
        self.socket = socket.create_connection(("127.0.0.1", run_file["tcpPort"]))
        self.socket.setblocking(False)
        self.say({"hello": {"protocol": 1, "client": client, "name": "test", "secret": secret or run_file["secret"]}})
        self.first = self.wait_for(lambda line: True)

    def say(self, line):
        self.socket.sendall(json.dumps(line).encode("utf-8") + b"\n")

    def send(self, op, **fields):
        self._number += 1
        ident = "%s.%d" % (self._client, self._number)
        self.say(dict(fields, id=ident, op=op))
        return ident

    def ask(self, op, **fields):
        ident = self.send(op, **fields)
        return self.wait_for(lambda line: line.get("id") == ident)

    def ok(self, op, **fields):
        reply = self.ask(op, **fields)
        if "ok" not in reply:
            raise AssertionError("%s %s: %s" % (op, fields, reply))
        return reply["ok"]

    def fault(self, op, **fields):
        reply = self.ask(op, **fields)
        if "fault" not in reply:
            raise AssertionError("%s %s: %s" % (op, fields, reply))
        return reply["fault"]

    def wait_for(self, wanted, seconds=5.0):
        """The first line for which `wanted(line)` is true; changes met on the way are kept in `changes`."""
        return self._live.run_until(lambda: self.find(wanted), seconds)

    def changed(self, watch, seconds=5.0):
        """The next change of a watch."""
        return self._live.run_until(lambda: self._receive() or self._next_change(watch), seconds)

    def close(self):
        self.socket.close()

    def _next_change(self, watch):
        for change in self.changes:
            if change["watch"] == watch:
                self.changes.remove(change)
                return change
        return None

    def find(self, wanted):
        """The first line that has arrived for which `wanted(line)` is true, else None."""
        self._receive()
        for line in self._heard:
            if wanted(line):
                self._heard.remove(line)
                return line
        return None

    def _receive(self):
        try:
            self._rest += self.socket.recv(1 << 20)
        except BlockingIOError:
            return
        *lines, self._rest = self._rest.split(b"\n")
        for line in map(json.loads, lines):
            self.changes.extend(line.get("changes", []))
            if "changes" not in line:
                self._heard.append(line)


@contextmanager
def wired(set="default", **options):
    """`(live, wire)` for a Set in the simulator."""
    from simulator.kit import simulator

    with simulator(set=set, **options) as live:
        wire = Wire(live)
        try:
            yield live, wire
        finally:
            wire.close()
