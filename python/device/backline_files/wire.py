"""Time, numbers and frames as they are on the cable, and what only some boards have."""
import time

from .packing import packed, seal

ASK, ANSWER, BLOCK, STATE = range(0x10, 0x14)


def pull(path):
    """`module.name`, or None where there is no such thing."""
    module, *names = path.split(".")
    try:
        found = __import__(module)
        for name in names:
            found = getattr(found, name)
        return found
    except (ImportError, AttributeError):
        return None


ticks = pull("supervisor.ticks_ms") or pull("time.ticks_ms") or (lambda: int(time.monotonic() * 1000))


def elapsed(since):
    """Milliseconds from an earlier `clock()` until now. CircuitPython's ticks wrap after six days, MicroPython's at twice that."""
    return ticks() - since & 0x1FFFFFFF


def clock():
    return elapsed(0)


def num24(n):
    return bytes((n >> 17, n >> 10 & 127, n >> 3 & 127, n << 4 & 127))


def read14(view, at):
    return view[at] << 7 | view[at + 1]


def read24(view, at):
    return read14(view, at) << 10 | read14(view, at + 2) >> 4


def frame(command, head, body=b""):
    """A whole SysEx: `head` as it is, `body` packed."""
    payload = head + packed(body)
    return b"\xf0\x00\x7c\x7d" + bytes((command,)) + seal(payload) + payload + b"\xf7"
