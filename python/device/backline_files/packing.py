"""Seven bits from eight and back, and both checks.

RAM of the tables: 1.8 kB. With nibble tables it would be 0.1 kB and nearly twice the time per byte; a Pico has 190 kB free, so time wins.
All sums stay below 30 bits, because whatever is larger costs memory for every single result on a microcontroller.
"""
from array import array


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
