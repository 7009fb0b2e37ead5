"""Time, numbers and frames as they are on the cable."""
import time

from .packing import checksum, pack

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


def block_length(data):
    """Wire bytes of a BLOCK with so many bytes."""
    return 19 + (data * 8 + 6) // 7
