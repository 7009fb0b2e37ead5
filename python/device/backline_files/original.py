"""The original's way (MidiBridge 0.5.3), as a board: text, one chunk at a time, made safe.

What the original does not do and its peers do not mind: a chunk is sent again after silence; a repeated one is acknowledged again; the last ACK leaves
only when the file is stored; an error is never answered by an error, and at most five leave in a second. Leave this file off a board that only meets Backline.
"""
from io import BytesIO

from .disk import Fault, fault_of, part_name
from .wire import clock, elapsed, frame, num24, read24, sound, unpack

REQUEST, START, DATA, ACK = 1, 2, 3, 4
FILE, ERROR = 0, 1
MOST = 4  # at once, each way
ERRORS = 5  # in a second
_TEXT = 1024  # of an error that is kept
_NAMES = {2: "not found", 4: "not a folder", 5: "is a folder", 7: "read-only", 8: "no space left", 9: "refused path", 10: "locked by a PIN"}


def cut(data, n):
    """How many of at most n bytes end between two characters."""
    n = min(n, len(data))
    at = n
    while 0 < at < len(data) and data[at] & 0xC0 == 0x80:
        at -= 1
    return at or n


class Text:
    """A text in chunks of at most n bytes of UTF-8, from whatever `opener()` opens and `read(n)` gives."""

    def __init__(self, opener):
        self._opener = opener
        self._file = None
        self.rewind()

    def rewind(self):
        self.close()
        self._file = self._opener()
        self._rest = b""

    def read(self, n):
        while len(self._rest) <= n:
            more = self._file.read(n + 1)
            if not more:
                break
            self._rest += more if isinstance(more, bytes) else more.encode()
        at = cut(self._rest, n)
        data, self._rest = self._rest[:at], self._rest[at:]
        str(data, "utf-8")  # raises for what is no text: the original cannot carry it
        return data

    def close(self):
        file, self._file = self._file, None
        if file:
            file.close()


def given(text):
    """A `Text` of what is in memory."""
    return Text(lambda: BytesIO(text.encode()))


class _File:
    def __init__(self, disk, full, mark):
        self._disk, self._full, self.part = disk, full, part_name(full, mark)
        if disk.kind(full):
            raise Fault(5)
        self._file = open(self.part, "wb")
        self.write = self._file.write

    def commit(self):
        self._file.flush()
        self._file.close()
        self._disk.store(self.part, self._full)

    def drop(self):
        self._file.close()
        self._disk.drop(self.part)


class DiskFiles:
    """The board's files as `Original` wants them: `text(path)` gives a `Text`, `sink(path, id)` what takes bytes and then `commit` or `drop`."""

    def __init__(self, agent):
        self._agent = agent

    def _path(self, path):
        if self._agent.pin:
            raise Fault(10)
        path = path if path[:1] == "/" else "/" + path
        return path[:-1] if len(path) > 1 and path[-1] == "/" else path

    def text(self, path):
        disk = self._agent.disk
        full = disk.full(self._path(path))
        if disk.stat(full)[0]:
            return given(disk.listing(full))
        return Text(lambda: open(full, "rb"))

    def sink(self, path, id_):
        disk = self._agent.disk
        return _File(disk, disk.full(self._path(path), True), "or%06x" % read24(id_, 0))


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


class _Receiver:
    def __init__(self, kind, path, count, sink):
        self.kind, self.path, self.count, self.sink = kind, path, count, sink
        self.last = -1
        self.text = b""
        self.since = clock()

    def close(self):
        if self.sink:
            self.sink.drop()
            self.sink = None


class Original:
    """`send(frame)`; `files`: see `DiskFiles`; `on_error(text)`: an error transmission came; `on_finish(id)`: a file of ours has arrived there."""

    def __init__(self, send, files, on_error=None, on_finish=None):
        self._send, self._files = send, files
        self._on_error, self._on_finish = on_error, on_finish
        self._id = clock() * 7919 & 0xFFFFFF
        self._out, self._in, self._done = {}, {}, []
        self._errors = []

    def close(self):
        for one in list(self._in.values()):
            one.close()
        for one in list(self._out.values()):
            one.text.close()
        self._in, self._out = {}, {}

    def parts(self):
        return [one.sink.part for one in self._in.values() if one.sink]

    # Sending

    def transmit(self, kind, path, text, chunk):
        """Begins to send a `Text`; `step` counts its chunks and goes on."""
        if len(self._out) >= MOST:
            raise Fault(14, "busy")
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
            self._over(sender)
        else:
            sender.restart()

    def step(self):
        """What time asks for; True if there may be more at once."""
        busy = False
        for sender in list(self._out.values()):
            try:
                busy = self._step(sender) or busy
            except (OSError, ValueError) as error:
                self._over(sender)
                self.fail(error, sender.path)
        for id_ in list(self._in):
            if elapsed(self._in[id_].since) > 30000:
                self._in.pop(id_).close()
        return busy

    # Receiving

    def whole(self, view):
        """A whole SysEx of ours, for those who have no agent."""
        self.frame(view[4], view[8:-1], sound(view))

    def frame(self, command, view, good):
        """A frame without its head of 8 bytes; `good`: its checksum was right."""
        path = None
        try:
            if not good:
                # What is damaged may belong to an error: only where a file is under way does somebody wait for this.
                if command == REQUEST or command < ACK and [one for one in self._in.values() if one.sink]:
                    raise ValueError("Checksum mismatch")
            elif command == REQUEST and len(view) >= 4:
                path = self._text(view[4:])
                self._asked(path, read24(view, 0))
            elif command == START and len(view) >= 9:
                path = self._text(view[9:])
                self._started(bytes(view[:4]), view[4], path, read24(view, 5))
            elif command in (DATA, ACK) and len(view) >= 8:
                id_, index = bytes(view[:4]), read24(view, 4)
                if command == ACK:
                    self._acked(self._out.get(id_), index)
                else:
                    path = id_ in self._in and self._in[id_].path
                    self._data(id_, index, view[8:])
            elif command == REQUEST:
                raise ValueError("No path")
        except (OSError, ValueError, Fault, MemoryError) as error:
            self.fail(error, path)

    def _text(self, packed):
        data = bytearray(len(packed))
        return str(bytes(data[: unpack(packed, data)]), "utf-8")

    def _asked(self, path, chunk):
        if not path or not chunk:
            raise ValueError("Invalid chunk size: 0" if path else "No path")
        for sender in self._out.values():
            if sender.path == path and sender.kind == FILE:
                return sender.index is None or sender.restart()
        self.transmit(FILE, path, self._files.text(path), min(chunk, 1024))

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

    def _started(self, id_, kind, path, count):
        if id_ in self._out:
            return  # an echo of our own
        old = self._in.pop(id_, None)
        if old:
            old.close()
        self._done = [done for done in self._done if done[0] != id_]
        if kind == FILE and not count:
            raise ValueError("has no chunks")
        if len(self._in) >= MOST:
            raise Fault(14, "busy")
        sink = self._files.sink(path, id_) if kind == FILE else None
        self._in[id_] = _Receiver(kind, path, count, sink)

    def _data(self, id_, index, packed):
        one = self._in.get(id_)
        if not one:
            if (id_, index) in self._done:
                self._ack(id_, index)
            elif index == 0 and id_ not in self._out:
                raise ValueError("Receive transmission not found")
            return
        if index == one.last:
            return self._ack(id_, index)
        if index != one.last + 1 or index >= one.count:
            if one.kind == FILE:
                raise ValueError("Invalid chunk")
            return
        data = bytearray(len(packed))
        data = memoryview(data)[: unpack(packed, data)]
        one.since = clock()
        try:
            if one.sink:
                one.sink.write(data)
            elif len(one.text) < _TEXT:
                one.text += bytes(data)
            one.last = index
            if index + 1 == one.count:
                self._finish(id_, one)
        except (OSError, Fault):
            self._in.pop(id_, None)
            one.close()
            raise
        self._ack(id_, index)

    def _finish(self, id_, one):
        if one.sink:
            one.sink.commit()
            one.sink = None
        elif one.kind == ERROR:
            self._heard(one.text)
        del self._in[id_]
        self._done = [(id_, one.last)] + self._done[:7]

    def _heard(self, data):
        """An error of the other side's names nothing. It is about what we send if we have just sent that again: so that begins anew."""
        for sender in list(self._out.values()):
            if sender.tries:
                self._again(sender)
        if self._on_error:
            self._on_error(str(data[: cut(data, _TEXT)], "utf-8"))

    def _ack(self, id_, index):
        self._send(frame(ACK, id_ + num24(index)))
