"""Seven bits from eight and back, and both checks.

RAM of the tables: 1.8 kB. With nibble tables it would be 0.1 kB and nearly twice the time per byte; a Pico has 190 kB free, so time wins.
All numbers stay below 30 bits, because whatever is larger costs memory for every single result on a microcontroller.
"""
from array import array


def table(poly):
    entries = []
    for c in range(256):
        for _ in range(8):
            c = c >> 1 ^ poly * (c & 1)
        entries.append(c)
    return entries


sums = array("H", table(0x6756))
high_part = table(0x82F63B78)
low_part = bytes([c & 255 for c in high_part])
high_part = array("I", [c >> 8 for c in high_part])


def seal(payload):
    """The original's checksum, as it is on the cable."""
    c, known = 0xFFFF, sums
    for b in payload:
        c = c >> 8 ^ known[(c ^ b) & 255]
    c ^= 0xFFFF  # its bytes are swapped before they are packed
    return bytes((c >> 1 & 127, (c << 6 | c >> 10) & 127, c >> 3 & 96))


def crc(view, high=0xFFFFFF, low=255):
    """CRC-32C goes on with more bytes: in two parts of 24 and 8 bits, all of them still to be turned round."""
    highs, lows = high_part, low_part
    for b in view:
        i = low ^ b
        low = high & 255 ^ lows[i]
        high = high >> 8 ^ highs[i]
    return high, low


def packed(data):
    """Eights into sevens, one big-endian stream of bits."""
    out = bytearray(len(data) // 7 * 8 + 8)
    at = 0
    for i in range(0, len(data), 7):
        a, b, c, d, e, f, g = (data[i : i + 7] + bytes(6))[:7]
        x = a << 20 | b << 12 | c << 4 | d >> 4
        y = (d & 15) << 24 | e << 16 | f << 8 | g
        out[at : at + 8] = bytes((x >> 21, x >> 14 & 127, x >> 7 & 127, x & 127, y >> 21, y >> 14 & 127, y >> 7 & 127, y & 127))
        at += 8
    return out[: (len(data) * 8 + 6) // 7]


def unpacked(view):
    """Sevens into eights. Bits of a last incomplete one are dropped."""
    data = bytes(view) + bytes(7)
    out = bytearray(len(data))
    at = 0
    for i in range(0, len(view), 8):
        a, b, c, d, e, f, g, h = data[i : i + 8]
        x = a << 21 | b << 14 | c << 7 | d
        y = e << 21 | f << 14 | g << 7 | h
        out[at : at + 7] = bytes((x >> 20, x >> 12 & 255, x >> 4 & 255, (x & 15) << 4 | y >> 24, y >> 16 & 255, y >> 8 & 255, y & 255))
        at += 7
    return bytes(out[: len(view) * 7 >> 3])
