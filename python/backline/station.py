"""Conversations over TCP: a host, the TCP port it is reached at, and the run file that says so."""

import secrets

from .carriers.tcp import TcpListener, wait_readable
from .conversation.host import Host
from .faults import Fault
from .json_text import dumps
from .limits import CONNECTIONS
from .run_file import RunFile, run_folder


class Station:
    """Does the work of a slot (see slots.py). `report` takes texts for the log."""

    def __init__(self, scope, live_version, clock, report):
        boot, secret = secrets.token_urlsafe(9), secrets.token_urlsafe(24)
        self._host = Host(scope, {"boot": boot, "live": live_version}, secret, clock, report)
        self._listener = TcpListener()
        self._run_file = RunFile(run_folder(), boot)
        self._run_file.write(self._listener.tcp_port, secret, live_version)
        report("listening on 127.0.0.1:%d" % self._listener.tcp_port)

    @property
    def has_work(self):
        return self._host.has_work

    def begin_slot(self):
        self._accept()
        self._host.begin_slot()

    def turn(self, deadline):
        return self._host.turn(deadline)

    def wait(self, seconds):
        """Waits until a client says something or a new one comes."""
        carriers = [connection.carrier for connection in self._host.connections if connection.listens]
        ready = wait_readable(carriers + [self._listener], seconds)
        if self._listener in ready:
            self._accept()
        return bool(ready)

    def tick(self):
        self._host.tick()

    def close(self):
        self._run_file.remove()
        self._host.close()
        self._listener.close()

    def _accept(self):
        carrier = self._listener.accept()
        while carrier is not None:
            if len(self._host.connections) < CONNECTIONS or self._host.make_room():
                self._host.open(carrier)
            else:
                _turn_away(carrier)
            carrier = self._listener.accept()


def _turn_away(carrier):
    fault = Fault("busy", "%d clients are connected already" % CONNECTIONS)
    carrier.write(dumps({"fault": fault.as_dict()}).encode("ascii") + b"\n")
    carrier.close()
