"""The two ports: SysEx put together from arbitrary pieces, and the user's own MIDI beside it."""
_OTHER = 256  # bytes of other MIDI kept each way
_OUT = 4  # frames that wait


class Assembler:
    """Calls `sysex(view)` for every SysEx of at most `limit` bytes, F0 and F7 included, and `other(bytes)` for every other message, with its status.

    Longer ones are skipped, broken ones forgotten; real-time bytes may stand anywhere, channel messages may leave their status away.
    """

    def __init__(self, limit, sysex, other):
        self._buf = bytearray(limit)
        self._view = memoryview(self._buf)
        self._n = 0
        self._message = b""
        self._running = 0
        self._sysex = sysex
        self._other = other

    def feed(self, data):
        """Takes bytes, in any pieces."""
        for i in range(0, len(data), 64):
            self._piece(bytes(data[i : i + 64]))

    def _piece(self, data):
        i = 0
        while i < len(data):
            if self._n:
                i = self._inside(data, i)
            else:
                self._outside(data[i])
                i += 1

    def _inside(self, data, i):
        """Takes all data bytes up to the next status at once: nearly everything of a frame goes through here."""
        end = data.find(b"\xf7", i)
        piece = data[i:end] if end >= 0 else data[i:]
        if max(piece or b"\x00") > 127:
            end = 0
            while piece[end] < 128:
                end += 1
            piece = piece[:end]
        n = self._n + len(piece)
        if n < len(self._buf):
            self._buf[self._n : n] = piece
        self._n = n
        i += len(piece)
        if i < len(data):
            self._status(data[i])
        return i + 1

    def _status(self, b):
        if b > 0xF7:
            return self._other(bytes((b,)))
        n, self._n = self._n, 0
        if b != 0xF7:
            self._outside(b)
        elif n < len(self._buf):
            self._buf[n] = b
            self._sysex(self._view[: n + 1])

    def _outside(self, b):
        if b > 0xF7:
            return self._other(bytes((b,)))
        if b > 127:
            self._running = b if b < 0xF0 else 0
            self._message = b""
            if b == 0xF0:
                self._n = 1
                self._buf[0] = b
                return
            if b == 0xF7:
                return
        elif not self._message:
            if not self._running:
                return
            self._message = bytes((self._running,))
        self._message += bytes((b,))
        status = self._message[0]
        short = 0xBF < status < 0xE0 or status in (0xF1, 0xF3)
        if len(self._message) > (1 if short else 2 if status < 0xF0 or status == 0xF2 else 0):
            message, self._message = self._message, b""
            self._other(message)



class Cable:
    """What an agent and the user's program share. `poll` and `_sysex(view)` are for those who build on it."""

    def __init__(self, midi_in, midi_out, frame):
        self.dropped = 0
        self._in, self._port = midi_in, midi_out
        self._assembler = Assembler(frame, self._sysex, self._keep)
        self._other = self._notes = self._now = b""  # heard and not read; to be sent; being sent
        self._out = []
        self._sent = 0

    def feed(self, data):
        """Bytes of a MIDI input that you read yourself; call `poll` as well."""
        self._assembler.feed(data)

    def read(self, n=64):
        """As a port: other MIDI than ours, at most n bytes, or None. Polls."""
        self.poll()
        data, self._other = self._other[:n], self._other[n:]
        return data or None

    def write(self, data, length=None):
        """As a port: sends whole messages, before what waits of ours and never inside it; how many bytes were taken."""
        data = bytes(data[:length])
        if self._notes and len(self._notes) + len(data) > _OTHER:
            return 0
        self._notes += data
        self._flush()
        return len(data)

    def send(self, data):
        """Queues a frame of ours, or drops it when nobody takes them: whoever misses it asks again."""
        if len(self._out) < _OUT:
            self._out.append(data)
        self._flush()

    def idle(self):
        """Is there nothing that waits for the cable?"""
        return not self._out and not self._now

    def _flush(self):
        while True:
            if not self._now:
                self._now, self._notes = self._notes, b""
            if not self._now and self._out:
                self._now = self._out.pop(0)
            n = self._now and self._port.write(memoryview(self._now)[self._sent :])
            if not n:
                return
            self._sent += n
            if self._sent >= len(self._now):
                self._now, self._sent = b"", 0

    def _keep(self, message):
        self._other += message
        while len(self._other) > _OTHER:  # the oldest goes: rather a note that does not sound than one that does not end
            at = 1
            while at < len(self._other) and (self._other[at] < 128 or self._other[at] == 0xF7):
                at += 1
            self._other = self._other[at:]
            self.dropped += 1
