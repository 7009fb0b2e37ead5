"""Texts on their way from the board, the original's way, and errors."""
from .disk import BUSY, Fault, fault_of
from .texts import given
from .wire import clock, elapsed, frame, num24

REQUEST, START, DATA, ACK = 1, 2, 3, 4
FILE, ERROR = 0, 1
MOST = 4  # at once, each way
ERRORS = 5  # in a second
_NAMES = {2: "not found", 4: "not a folder", 5: "is a folder", 7: "read-only", 8: "no space left", 9: "refused path", 10: "locked by a PIN"}


class _Sender:
    def __init__(self, id_, kind, path, text, chunk):
        self.id, self.kind, self.path, self.text, self.chunk = id_, kind, path, text, chunk
        self.restarts = 0
        self.restart()

    def restart(self):
        self.text.rewind()
        self.count = self.tries = 0
        self.index = None  # not begun: its chunks are being counted
        self.since = clock()


class Sending:
    """`send(frame)`; `on_finish(id)`: a file has arrived at the other side."""

    def __init__(self, send, on_finish):
        self._send, self._on_finish = send, on_finish
        self._id = clock() * 7919 & 0xFFFFFF
        self._out = {}
        self._errors = []

    def close(self):
        for sender in list(self._out.values()):
            self._over(sender)

    def transmit(self, kind, path, text, chunk):
        """Begins to send a `Text`; `step` counts its chunks and goes on."""
        if len(self._out) >= MOST:
            raise Fault(BUSY, "busy")
        self._id = self._id + 1 & 0xFFFFFF
        id_ = num24(self._id)
        self._out[id_] = sender = _Sender(id_, kind, path, text, chunk)
        return sender

    def begin(self, kind, path, text, chunk):
        """The same without waiting for `step`."""
        sender = self.transmit(kind, path, text, chunk)
        try:
            while sender.index is None:
                self._step(sender)
        except (OSError, ValueError):
            self._over(sender)
            raise

    def request(self, path, chunk):
        self._send(frame(REQUEST, num24(chunk), path.encode()))

    def error(self, text, chunk=100):
        """Sends an error transmission, unless five have left within a second."""
        if len(self._errors) == ERRORS:
            if elapsed(self._errors[0]) < 1000:
                return False
            self._errors.pop(0)
        self._errors.append(clock())
        waiting = [one for one in self._out.values() if one.kind == ERROR]
        if len(waiting) >= MOST - 1:
            self._over(waiting[0])
        if len(self._out) >= MOST:
            return False
        self.begin(ERROR, "", given(text), chunk)
        return True

    def _over(self, sender):
        self._out.pop(sender.id, None)
        sender.text.close()

    def fail(self, error, path=None):
        """Tells the other side what went wrong."""
        text = str(error)
        if isinstance(error, (OSError, Fault)):
            fault = fault_of(error)
            text = _NAMES.get(fault.status) or fault.text
        self.error("'%s' %s" % (path, text) if path else text)

    def _step(self, sender):
        """Counts a chunk, or sends the one under way again after silence; True if there is more to count."""
        if sender.index is None:
            if sender.text.read(sender.chunk):
                sender.count += 1
                return True
            if not sender.count:
                raise ValueError("is empty")
            self._begin(sender)
        elif elapsed(sender.since) >= 1000 << sender.tries:
            sender.tries += 1
            sender.since = clock()
            if sender.tries < (3 if sender.kind else 5):
                self._chunk(sender)
            else:
                self._again(sender)

    def _begin(self, sender):
        sender.text.rewind()
        sender.index, sender.tries = 0, 0
        self._send(frame(START, sender.id + bytes((sender.kind,)) + num24(sender.count), sender.path.encode()))
        self._next(sender)

    def _next(self, sender):
        sender.data = sender.text.read(sender.chunk)
        if not sender.data or sender.index + 1 == sender.count and sender.text.read(1):
            raise ValueError("changed while it was sent")
        self._chunk(sender)

    def _chunk(self, sender):
        sender.since = clock()
        self._send(frame(DATA, sender.id + num24(sender.index), sender.data))

    def _again(self, sender):
        """From START, with the same id: originals take that for a fresh start."""
        sender.restarts += 1
        if sender.kind or sender.restarts > 3:
            return self._over(sender)
        try:
            sender.restart()
        except OSError:
            self._over(sender)  # its file is gone, and who asked for it fell silent long ago

    def step(self):
        """What time asks for; True if there may be more at once."""
        busy = False
        for sender in list(self._out.values()):
            try:
                busy = self._step(sender) or busy
            except (OSError, ValueError) as error:
                self._over(sender)
                self.fail(error, sender.path)
        return busy

    def _acked(self, sender, index):
        if not sender or index != sender.index:
            return  # a surplus one: an original would complain, and be complained to
        sender.index += 1
        sender.tries = 0
        if sender.index < sender.count:
            try:
                return self._next(sender)
            except (OSError, ValueError) as error:
                self._over(sender)
                return self.fail(error, sender.path)
        self._over(sender)
        if self._on_finish and sender.kind == FILE:
            self._on_finish(sender.id)
