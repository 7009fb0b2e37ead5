"""The two ports: SysEx put together from arbitrary pieces, and the user's own MIDI beside it."""

OTHER = 256  # bytes of other MIDI kept each way
WAITING = 4  # frames that wait


class Cable:
    """What an agent and the user's program share. Those who are one have `poll()`, and `sysex(view)`, which gets every SysEx of at most `frame` bytes, F0 and
    F7 included. `other(bytes)` gets every other message, with its status.

    Longer ones are skipped, broken ones forgotten; real-time bytes may stand anywhere, channel messages may leave their status away.
    """

    dropped = sent = 0
    filled = 0  # of the SysEx that has begun
    message = running = b""
    heard = notes = now = b""  # heard and not read; to be sent; being sent

    def __init__(self, midi_in, midi_out, frame):
        self.input, self.port = midi_in, midi_out
        self.buf = memoryview(bytearray(frame))
        self.buf[0] = 0xF0
        self.queue = []

    def feed(self, data):
        """Bytes of a MIDI input that you read yourself; call `poll` as well."""
        data, i = bytes(data), 0
        while i < len(data):
            if self.filled and data[i] < 128:
                # All data bytes up to the next status at once: nearly everything of a frame goes through here.
                piece = data[i:].split(b"\xf7")[0]
                if max(piece) > 127:
                    piece = piece[: [b > 127 for b in piece].index(True)]
                n = self.filled + len(piece)
                if n < len(self.buf):
                    self.buf[self.filled : n] = piece
                self.filled = n
                i += len(piece)
            else:
                self.single(data[i], data[i : i + 1])
                i += 1

    def single(self, b, message):
        if b > 0xF7:
            return self.other(message)
        if b > 127:
            n, self.filled = self.filled, int(b == 0xF0)
            self.message, self.running = b"", message if b < 0xF0 else b""
            if b == 0xF7 and 0 < n < len(self.buf):
                self.buf[n] = b
                self.sysex(self.buf[: n + 1])
            if b in (0xF0, 0xF7):
                return
        else:
            before = self.message or self.running
            if not before:
                return
            message = before + message
            b = message[0]
        self.message = message
        if len(message) > (2 if b < 0xC0 or 0xDF < b < 0xF0 or b == 0xF2 else b < 0xE0 or b in (0xF1, 0xF3)):
            self.message = b""
            self.other(message)

    def read(self, n=64):
        """As a port: other MIDI than ours, at most n bytes, or None. Polls."""
        self.poll()
        data, self.heard = self.heard[:n], self.heard[n:]
        return data or None

    def write(self, data, length=None):
        """As a port: sends whole messages, before what waits of ours and never inside it; how many bytes were taken."""
        data = bytes(data[:length])
        if self.notes and len(self.notes + data) > OTHER:
            return 0
        self.notes += data
        self.drain()
        return len(data)

    def emit(self, data):
        """Queues a frame of ours, or drops it when nobody takes them: whoever misses it asks again."""
        if len(self.queue) < WAITING:
            self.queue.append(data)
        self.drain()

    def drain(self):
        n = 1
        while n:
            if not self.now:
                self.now, self.notes = self.notes or self.queue and self.queue.pop(0), b""
            n = self.now and self.port.write(memoryview(self.now)[self.sent :])
            self.sent += n or 0
            if self.sent >= len(self.now):
                self.now, self.sent = b"", 0

    def other(self, message):
        self.heard += message
        while len(self.heard) > OTHER:  # the oldest goes: rather a note that does not sound than one that does not end
            at, heard = 1, self.heard + b"\xf0"
            while heard[at] < 128 or heard[at] == 0xF7:
                at += 1
            self.heard = self.heard[at:]
            self.dropped += 1
