"""Waiting for sockets without letting go of the interpreter.

Inside Live a script's own threads stand still unless the main thread happens to run Python. An ordinary
`select` would give the interpreter away while it waits, and scripts that rest on threads would look far
better here than in Live. So the wait goes through `ctypes.PyDLL`, which keeps the lock for the whole call.
"""

from __future__ import annotations

import ctypes
import math
import select
import socket
import sys
from typing import Any, Callable, Dict, List, Tuple

LIVE, FREE = "live", "free"
"""Threads of scripts get time only while the main thread runs Python, as in Live; or whenever it is idle."""

Interest = Dict[int, bool]
"""File descriptor → does it also have something to write?"""

Ready = List[Tuple[int, bool, bool]]
"""(file descriptor, may be read or has failed, may be written)"""


class _PollRecord(ctypes.Structure):
    # SOCKET is as wide as a pointer on Windows, a file descriptor is an int elsewhere.
    _fields_ = [
        ("fd", ctypes.c_size_t if sys.platform == "win32" else ctypes.c_int),
        ("events", ctypes.c_short),
        ("revents", ctypes.c_short),
    ]


class _TimeSpec(ctypes.Structure):
    _fields_ = [("seconds", ctypes.c_long), ("nanoseconds", ctypes.c_long)]


_READ, _WRITE = (0x0300, 0x0010) if sys.platform == "win32" else (select.POLLIN, select.POLLOUT)


class HoldingWait:
    """Waits with the interpreter held: no other Python thread of this process moves meanwhile."""

    holds_the_interpreter = True

    def __init__(self, poll: Callable[[ctypes.Array, int, float], int]) -> None:
        self._poll = poll

    def wait(self, interest: Interest, seconds: float) -> Ready:
        """Returns when a descriptor is ready, after `seconds`, or early (a signal came in)."""
        records = (_PollRecord * len(interest))()
        for record, (fd, writing) in zip(records, interest.items()):
            record.fd = fd
            record.events = _READ | _WRITE if writing else _READ
        if self._poll(records, len(interest), max(0.0, seconds)) <= 0:
            return []
        return [
            (record.fd, bool(record.revents & ~_WRITE), bool(record.revents & _WRITE))
            for record in records
            if record.revents
        ]


class YieldingWait:
    """`select`, during which other threads do run: when that is wished for, or as the last resort."""

    holds_the_interpreter = False

    def wait(self, interest: Interest, seconds: float) -> Ready:
        writing = [fd for fd, wanted in interest.items() if wanted]
        readable, writable, _ = select.select(list(interest), writing, [], max(0.0, seconds))
        return [(fd, fd in readable, fd in writable) for fd in interest if fd in readable or fd in writable]


def _precise_poll() -> Callable[[ctypes.Array, int, float], int]:
    ppoll = ctypes.PyDLL(None).ppoll

    def poll(records: ctypes.Array, count: int, seconds: float) -> int:
        fraction, whole = math.modf(seconds)
        limit = _TimeSpec(int(whole), int(fraction * 1e9))
        return ppoll(records, ctypes.c_ulong(count), ctypes.byref(limit), None)

    return poll


def _posix_poll() -> Callable[[ctypes.Array, int, float], int]:
    posix = ctypes.PyDLL(None).poll
    count_type = ctypes.c_uint if sys.platform == "darwin" else ctypes.c_ulong
    # Whole milliseconds only. Rounding up makes a frame late by less than one and never spins.
    return lambda records, count, seconds: posix(records, count_type(count), math.ceil(seconds * 1000))


def _windows_poll() -> Callable[[ctypes.Array, int, float], int]:
    wsa_poll = ctypes.PyDLL("ws2_32").WSAPoll
    sleep = ctypes.PyDLL("kernel32").Sleep
    # Without this Windows wakes sleepers every 15.6 ms, and frames would come in pairs.
    ctypes.PyDLL("winmm").timeBeginPeriod(1)

    def poll(records: ctypes.Array, count: int, seconds: float) -> int:
        milliseconds = math.ceil(seconds * 1000)
        if count == 0:
            sleep(milliseconds)
            return 0
        return wsa_poll(records, ctypes.c_ulong(count), milliseconds)

    return poll


_WAYS = (_windows_poll,) if sys.platform == "win32" else (_precise_poll, _posix_poll)


def choose_wait(log: Callable[[str], None], threads: str = LIVE) -> Any:
    """The best wait that works here, tried on a pair of sockets; says so when threads will run during it though it was
    not asked for."""
    if threads == FREE:
        return YieldingWait()
    for way in _WAYS:
        try:
            candidate = HoldingWait(way())
        except (OSError, AttributeError):
            continue
        if _tells_readiness(candidate):
            return candidate
    log(
        "This system has no poll that keeps the interpreter: background threads of scripts will run while "
        "the host idles, which they would not do inside Live."
    )
    return YieldingWait()


def _tells_readiness(candidate: HoldingWait) -> bool:
    here, there = socket.socketpair()
    with here, there:
        silent = candidate.wait({here.fileno(): False}, 0.0)
        there.send(b"!")
        return silent == [] and candidate.wait({here.fileno(): False}, 1.0) == [(here.fileno(), True, False)]
