"""What receiving a file costs a board: the way it is done here, and done bit by bit as one would write it down first (kept in this file only).

    PYTHONPATH=python python3 -m device.cost       bytecodes and microseconds for a kilobyte, as JSON
    import cost; cost.main()                       on a board, with the folder backline_files of the sources beside it: microseconds

Counted is all that happens between the cable and the block in memory: putting the SysEx together, its checksum, unpacking, and the CRC of the file.
"""
import json
import sys
import time

try:
    from backline_files import cable, packing, wire
except ImportError:
    from device.backline_files import cable, packing, wire

BLOCK = 64
KILOBYTE = 1024


def stream():
    """A kilobyte as BLOCKs, and what must come out."""
    data = bytes([(i * 31 + 7) & 255 for i in range(KILOBYTE)])
    frames = b""
    for at in range(0, KILOBYTE, BLOCK):
        frames += bytes(wire.frame(0x12, b"\x01\x12\x00\x07\x00\x05" + wire.num24(at // BLOCK), data[at : at + BLOCK]))
    return frames, data


class Blocks(cable.Cable):
    def __init__(self, limit):
        cable.Cable.__init__(self, None, None, limit)
        self.crc, self.found = packing.crc(b""), []

    def sysex(self, view):
        if bytes(view[5:8]) == packing.seal(view[8:-1]):
            data = packing.unpacked(view[18:-1])
            self.crc = packing.crc(data, *self.crc)
            self.found.append(data)


def whole_groups(frames):
    """As the agent does it: runs of bytes at once, seven bytes from eight, tables."""
    assembler = Blocks(256)
    for at in range(0, len(frames), 64):
        assembler.feed(frames[at : at + 64])
    return b"".join(assembler.found), "%06x%02x" % (assembler.crc[0] ^ 0xFFFFFF, assembler.crc[1] ^ 255)


def bit_by_bit(frames):
    """Byte after byte into a list, every bit on its own."""
    crc, found, frame = 0xFFFFFFFF, [], []
    for byte in frames:
        frame.append(byte)
        if byte != 0xF7:
            continue
        payload, seal, frame = frame[8:-1], frame[5:8], []
        if seal != _checksum_by_bits(payload):
            continue
        bits = []
        for group in payload[10:]:
            for bit in range(6, -1, -1):
                bits.append((group >> bit) & 1)
        for at in range(0, len(bits) - 7, 8):
            value = 0
            for bit in bits[at : at + 8]:
                value = value * 2 + bit
            found.append(value)
            for bit in range(8):
                crc = (crc >> 1) ^ 0x82F63B78 if (crc ^ (value >> bit)) & 1 else crc >> 1
    return bytes(found), "%08x" % (crc ^ 0xFFFFFFFF)


def _checksum_by_bits(payload):
    c = 0xFFFF
    for byte in payload:
        for bit in range(8):
            c = (c >> 1) ^ 0x6756 if (c ^ (byte >> bit)) & 1 else c >> 1
    c ^= 0xFFFF
    c = (c & 255) << 8 | c >> 8
    return [c >> 9, c >> 2 & 127, c << 5 & 127]


def bytecodes(act, frames):
    """How many CPython executes; the same on every computer, other than time."""
    count = [0]

    def trace(frame, event, _argument):
        frame.f_trace_opcodes = True
        frame.f_trace_lines = False
        if event == "opcode":
            count[0] += 1
        return trace

    sys.settrace(trace)
    try:
        act(frames)
    finally:
        sys.settrace(None)
    return count[0]


def _now():
    """Microseconds."""
    if hasattr(time, "ticks_us"):
        return time.ticks_us()
    return time.monotonic_ns() // 1000


def microseconds(act, frames, times=20):
    since = _now()
    for _ in range(times):
        act(frames)
    return (_now() - since) // times


def figures():
    """A row for each way; raises if one of them gets it wrong."""
    frames, data = stream()
    rows = []
    for act in (whole_groups, bit_by_bit):
        assert act(frames) == (data, bit_by_bit(frames)[1]), act
        row = {"way": act.__name__, "microseconds per kB": microseconds(act, frames)}
        if hasattr(sys, "settrace"):
            row["bytecodes per kB"] = bytecodes(act, frames)
        rows.append(row)
    return rows


def main():
    for row in figures():
        print(json.dumps(row))


if __name__ == "__main__":
    main()
