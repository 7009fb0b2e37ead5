"""Bytes on the cable: packing, both checks, frames, and SysEx put together from arbitrary pieces.

RAM of the tables: 1.8 kB. With nibble tables it would be 0.1 kB and nearly twice the time per byte; a Pico has 190 kB free, so time wins.
All sums stay below 30 bits, because whatever is larger costs memory for every single result on a microcontroller.
"""
import time
from array import array

try:
    import supervisor

    _ticks = supervisor.ticks_ms
except (ImportError, AttributeError):
    _ticks = getattr(time, "ticks_ms", None) or (lambda: int(time.monotonic() * 1000))

_WRAP = 0x1FFFFFFF  # CircuitPython's wraps there; MicroPython's at twice that


def clock():
    """Milliseconds; wraps after six days."""
    return _ticks() & _WRAP


def elapsed(since):
    """Milliseconds from an earlier `clock()` until now."""
    return (_ticks() - since) & _WRAP


def _table(poly, table):
    """Fills 256 entries from 8 shifts: what two bits do is what each does alone, added."""
    crc, bit = 1, 128
    while bit:
        crc = crc >> 1 ^ (poly if crc & 1 else 0)
        for rest in range(0, 256, bit * 2):
            table[bit + rest] = crc ^ table[rest]
        bit >>= 1
    return table


_SUM = _table(0x6756, array("H", [0] * 256))
_CRC = _table(0x82F63B78, array("I", [0] * 256))
_LOW = bytes([c & 255 for c in _CRC])
_HIGH = array("I", [c >> 8 for c in _CRC])
_CRC = None


def checksum(view):
    """The original's, of a payload: 16 bits."""
    c, table = 0xFFFF, _SUM
    for b in view:
        c = c >> 8 ^ table[(c ^ b) & 255]
    c ^= 0xFFFF
    return (c & 255) << 8 | c >> 8


class Crc:
    """CRC-32C in two parts of 24 and 8 bits."""

    def __init__(self):
        self.high, self.low = 0xFFFFFF, 255

    def add(self, view):
        h, k, high, low = self.high, self.low, _HIGH, _LOW
        for b in view:
            i = k ^ b
            k = h & 255 ^ low[i]
            h = h >> 8 ^ high[i]
        self.high, self.low = h, k
        return self

    def text(self):
        return "%06x%02x" % (self.high ^ 0xFFFFFF, self.low ^ 255)


def pack(src, dst, at):
    """Eights into sevens, one big-endian stream of bits; `dst` has ceil(8n/7) bytes of room at `at`."""
    i, end = 0, len(src)
    while end - i >= 7:
        a, b, c, d, e, f, g = src[i], src[i + 1], src[i + 2], src[i + 3], src[i + 4], src[i + 5], src[i + 6]
        dst[at] = a >> 1
        dst[at + 1] = (a << 6 | b >> 2) & 127
        dst[at + 2] = (b << 5 | c >> 3) & 127
        dst[at + 3] = (c << 4 | d >> 4) & 127
        dst[at + 4] = (d << 3 | e >> 5) & 127
        dst[at + 5] = (e << 2 | f >> 6) & 127
        dst[at + 6] = (f << 1 | g >> 7) & 127
        dst[at + 7] = g & 127
        i += 7
        at += 8
    held = bits = 0
    while i < end:
        bits += 1
        dst[at] = (held << 8 - bits | src[i] >> bits) & 127
        held = src[i]
        i += 1
        at += 1
    if bits:
        dst[at] = held << 7 - bits & 127


def unpack(src, dst):
    """Sevens into eights; how many bytes there are in `dst` now. Bits of a last incomplete one are dropped."""
    i, k, end = 0, 0, len(src)
    while end - i >= 8:
        b, c, d, e, f, g = src[i + 1], src[i + 2], src[i + 3], src[i + 4], src[i + 5], src[i + 6]
        dst[k] = src[i] << 1 | b >> 6
        dst[k + 1] = (b << 2 | c >> 5) & 255
        dst[k + 2] = (c << 3 | d >> 4) & 255
        dst[k + 3] = (d << 4 | e >> 3) & 255
        dst[k + 4] = (e << 5 | f >> 2) & 255
        dst[k + 5] = (f << 6 | g >> 1) & 255
        dst[k + 6] = (g << 7 | src[i + 7]) & 255
        i += 8
        k += 7
    shift = 1
    while end - i > 1:
        dst[k] = (src[i] << shift | src[i + 1] >> 7 - shift) & 255
        shift += 1
        i += 1
        k += 1
    return k


def num14(n):
    return bytes((n >> 7, n & 127))


def num24(n):
    return bytes((n >> 17, n >> 10 & 127, n >> 3 & 127, n << 4 & 127))


def read14(view, at):
    return view[at] << 7 | view[at + 1]


def read24(view, at):
    return view[at] << 17 | view[at + 1] << 10 | view[at + 2] << 3 | view[at + 3] >> 4


def _seal(payload):
    c = checksum(payload)
    return bytes((c >> 9, c >> 2 & 127, c << 5 & 127))


def frame(command, head, body=b""):
    """A whole SysEx: `head` as it is, `body` packed."""
    at = 8 + len(head)
    out = bytearray(at + (len(body) * 8 + 6) // 7 + 1)
    out[0:5] = bytes((0xF0, 0, 0x7C, 0x7D, command))
    out[8:at] = head
    pack(body, out, at)
    out[5:8] = _seal(memoryview(out)[8:-1])
    out[-1] = 0xF7
    return out


def room(length, head):
    """The most bytes of body in a SysEx of `length` bytes."""
    return (length - 9 - head) * 7 // 8


def ours(view):
    return len(view) > 4 and bytes(view[1:4]) == b"\x00\x7c\x7d"


def sound(view):
    """Is the checksum right?"""
    return len(view) > 8 and bytes(view[5:8]) == _seal(view[8:-1])


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
