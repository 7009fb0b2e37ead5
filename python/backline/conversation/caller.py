"""One client as its ids name it: what it asked and was answered.

A connection carries one client or, from a gateway, many; a client may come back over another
connection. Its requests are executed in the order sent, its replies go where it was last heard.
"""

import re
from collections import deque

from ..faults import Fault, quoted
from .reply_log import ReplyLog

CLIENT = re.compile(r"[A-Za-z0-9_-]{1,32}\Z")
DIGITS = 15


class Caller:
    """`queue` holds requests as received; `task` is the one that is being executed in pieces."""

    __slots__ = ("client", "connection", "queue", "log", "task", "ready", "used", "rested_in", "_resent")

    def __init__(self, client, now):
        self.client = client
        self.connection = None
        self.queue = deque()
        self.log = ReplyLog()
        self.task = None
        self.ready = False
        self.used = now
        self.rested_in = None
        self._resent = set()

    @property
    def waiting(self):
        """Requests received and not answered yet."""
        return len(self.queue) + (self.task is not None)

    def move_to(self, connection):
        """From here on replies go over `connection`, the ones to requests received before included."""
        if self.connection is not None:
            self.connection.waiting -= self.waiting
        self.connection = connection
        if connection is not None:
            connection.waiting += self.waiting
            self._resent = {number for number, _ in self.queue}
            if self.task is not None:
                self._resent.add(self.task.number)

    def acknowledge(self, ack, number):
        """Request `number` says that all up to `ack` were answered; that cannot be true of those that still wait."""
        if self.task is not None:
            number = self.task.number
        elif self.queue:
            number = self.queue[0][0]
        if ack < number:
            self.log.acknowledge(ack)

    def was_resent(self, number):
        """True for a request sent again over a new connection while its first copy still waits here."""
        if number in self._resent:
            self._resent.discard(number)
            return True
        return False


def split_id(ident, callers):
    """`(client, number)` of a request id; `malformed` when it is not one. The clients in `callers` need not be looked at again."""
    if type(ident) is str:
        client, _, digits = ident.rpartition(".")
        if digits.isdigit() and digits.isascii() and digits[0] != "0" and len(digits) <= DIGITS:
            if client in callers or CLIENT.match(client):
                return client, int(digits)
    raise Fault("malformed", "an id is <client>.<number> such as c7f3a.17, got %s" % quoted(ident))
