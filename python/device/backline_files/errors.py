"""Error transmissions of the original's: how a board says what happened to whoever listens, also without the original's way of files."""
from .wire import clock, elapsed, frame, num24, pull


def cut(data, n):
    """`data` in pieces of at most n bytes that end between two characters."""
    pieces = []
    while data:
        at = n
        while 0 < at < len(data) and data[at] & 0xC0 == 0x80:
            at -= 1
        pieces.append(data[: at or n])
        data = data[at or n :]
    return pieces


IN_VAIN = 3  # times, and it is over


class Errors:
    """Those who are one have `emit(frame)`."""

    complaints = []  # on their way: id, pieces, which of them, times it was sent again, since when
    times = []
    last_id = 0

    def next_id(self):
        """24 bits: a row for all that is sent. It begins anywhere, so that a board that restarted is not taken for its past."""
        self.last_id = (self.last_id or int.from_bytes((pull("os.urandom") or bytes)(3), "big") or clock() * 7919) + 1 & 0xFFFFFF
        return self.last_id

    def error(self, text, chunk=100):
        """Sends an error, unless five have left within a second."""
        if len(self.times) < 5 or elapsed(self.times[0]) >= 1000:
            self.times = self.times[-4:] + [clock()]
            one = [num24(self.next_id()), cut(text.encode(), chunk) or [b""], 0, 0, 0]
            self.complaints = self.complaints[-2:] + [one]
            self.emit(frame(2, one[0] + b"\x01" + num24(len(one[1]))))
            self.say_piece(one)

    def say_piece(self, one):
        one[4] = clock()
        self.emit(frame(3, one[0] + num24(one[2]), one[1][one[2]]))

    def error_acked(self, payload):
        for one in self.complaints:
            if one[0] + num24(one[2]) == bytes(payload):
                one[2], one[3] = one[2] + 1, 0
                if one[2] < len(one[1]):
                    self.say_piece(one)
                else:
                    one[3] = IN_VAIN

    def tend_errors(self):
        """Sends again what nobody acknowledges."""
        for one in self.complaints:
            if elapsed(one[4]) >= 1000 << one[3]:
                one[3] += 1
                self.say_piece(one)
        self.complaints = [one for one in self.complaints if one[3] < IN_VAIN]
