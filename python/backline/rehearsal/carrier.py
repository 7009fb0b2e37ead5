"""A carrier in memory, whose other end is a test."""


class MemoryCarrier:
    """`room` is how many bytes the other end takes before it has to be read; None for any number."""

    def __init__(self, room=None):
        self.incoming = b""
        self.outgoing = b""
        self.room = room
        self.ended = False
        self.broken = False
        self.closed = False

    def read(self, size):
        data, self.incoming = self.incoming[:size], self.incoming[size:]
        return data if data or not self.ended else None

    def write(self, data):
        if self.broken:
            return None
        taken = len(data) if self.room is None else max(0, min(len(data), self.room - len(self.outgoing)))
        self.outgoing += data[:taken]
        return taken

    def close(self):
        self.closed = True
