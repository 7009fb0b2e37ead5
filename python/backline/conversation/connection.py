"""One open carrier: lines in, lines out, and the watches made over it.

What is held for a client that does not read is bounded: past UNREAD bytes nothing more is
read from it, executed for it or sent to it as a change, until it has caught up.
"""

from ..faults import Fault
from ..json_text import dumps
from .framer import Framer
from ..limits import FIRST_LINE, UNREAD, WAITING

RECEIVE = 64 * 1024


class Connection:
    """`carrier` has `read(size)` (b"" for nothing yet, None for ended), `write(data)` (bytes taken,
    None for broken) and `close()`; none of them ever waits."""

    def __init__(self, carrier, now):
        self.carrier = carrier
        self.framer = Framer(first=FIRST_LINE)
        self.lines = self.framer.lines
        self.opened = now
        self.client = None
        self.name = ""
        self.greeted = False
        self.ended = False
        self.closed = False
        self.closing = False
        self.waiting = 0
        self.watches = {}
        self._out = []
        self._size = 0
        self._rest = b""
        self._over_since = None

    @property
    def blocked(self):
        """True while the client has too much left to read."""
        return self._size > UNREAD

    @property
    def admits(self):
        """True when there are lines that may be executed now."""
        return bool(self.lines) and not (self.closing or self.waiting >= WAITING or self.blocked)

    @property
    def listens(self):
        """True while more may be read: what was read is used up, and so is what was said."""
        return not (self.ended or self.closing or self.lines or self.blocked)

    def receive(self):
        """Reads once from the carrier; True when anything came."""
        if not self.listens:
            return False
        data = self.carrier.read(RECEIVE)
        if data is None:
            self.ended = True
            return False
        if data:
            self.framer.feed(data)
        return bool(data)

    def say(self, text):
        """Queues one line, newline included."""
        self._out.append(text)
        self._size += len(text)

    def say_fault(self, fault, ident=None):
        line = {"fault": fault.as_dict()}
        if ident is not None:
            line["id"] = ident
        self.say(dumps(line) + "\n")

    def refuse(self, code, message):
        """Says one fault and closes once it is sent."""
        self.say_fault(Fault(code, message))
        self.closing = True

    def send(self):
        """Hands queued text to the carrier, as much as it takes."""
        if not self._size or self.closed:
            return
        data = self._rest + "".join(self._out).encode("ascii")
        self._out.clear()
        taken = self.carrier.write(data)
        if taken is None:
            self.ended = self.closing = True
            self._rest, self._size = b"", 0
            return
        self._rest = data[taken:]
        self._size = len(self._rest)

    @property
    def finished(self):
        """True when nothing is left to do here: refused and told so, or ended and answered."""
        if self.closing:
            return not self._size or self.ended
        return self.ended and not self._size and not self.lines and not self.waiting

    def outlasted(self, now, seconds):
        """True when it should have closed that long ago, but the other side does not read what is left to be said."""
        if not (self.ended or self.closing):
            return False
        if self._over_since is None:
            self._over_since = now
        return now - self._over_since > seconds

    def close(self):
        self.closed = True
        self.carrier.close()
