"""The original's way (MidiBridge 0.5.3), as a board: text, one chunk at a time, made safe.

What the original does not do and its peers do not mind: a chunk is sent again after silence; a repeated one is acknowledged again; the last ACK leaves
only when the file is stored; an error is never answered by an error, and at most five leave in a second. Leave this file,
sending.py and texts.py off a board that only meets Backline.
"""
from .disk import BUSY, Fault
from .packing import unpack
from .sending import ACK, DATA, ERROR, FILE, MOST, REQUEST, START, Sending
from .texts import cut
from .wire import clock, elapsed, frame, num24, read24, sound

_TEXT = 1024  # of an error that is kept
_LIFE = 30000  # ms without a chunk


class _Receiver:
    def __init__(self, kind, path, count, sink):
        self.kind, self.path, self.count, self.sink = kind, path, count, sink
        self.last = -1
        self.text = b""
        self.since = clock()

    def close(self):
        sink, self.sink = self.sink, None
        try:
            if sink:
                sink.drop()
        except OSError:
            return False  # its temporary file stays until the board starts again


class Original(Sending):
    """`send(frame)`; `files`: see `DiskFiles`; `on_error(text)`: an error transmission came; `on_finish(id)`: a file of ours has arrived there."""

    def __init__(self, send, files, on_error=None, on_finish=None):
        super().__init__(send, on_finish)
        self._files, self._on_error = files, on_error
        self._in, self._done = {}, []

    def close(self):
        super().close()
        for id_ in list(self._in):
            self._in.pop(id_).close()

    def step(self):
        for id_ in list(self._in):
            if elapsed(self._in[id_].since) > _LIFE:
                self._in.pop(id_).close()
        return super().step()

    def parts(self):
        """Temporary files that are being written."""
        return [one.sink.part for one in self._in.values() if one.sink]

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
                path = "" if view[4] else self._text(view[9:])
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

    def _started(self, id_, kind, path, count):
        if id_ in self._out:
            return  # an echo of our own
        old = self._in.pop(id_, None)
        if old:
            old.close()
        self._done = [done for done in self._done if done[0] != id_]
        if kind == FILE and not count:
            raise ValueError("has no chunks")
        if len(self._in) < MOST:
            self._in[id_] = _Receiver(kind, path, count, self._files.sink(path, id_) if kind == FILE else None)
        elif kind == FILE:  # an error is never answered by one
            raise Fault(BUSY, "busy")

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
            data = data[: cut(data, _TEXT)]
            try:
                text = str(data, "utf-8")
            except ValueError:  # no text at all, but no reason to complain about a complaint
                text = repr(data)
            self._on_error(text)

    def _ack(self, id_, index):
        self._send(frame(ACK, id_ + num24(index)))
