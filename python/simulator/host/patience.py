"""Breaking off a script that does not return, so that a test fails with its line instead of hanging."""

from __future__ import annotations

import os
import signal
from types import FrameType
from typing import Any, Callable, Iterable, Iterator, Optional

from ..escapes import DidNotReturn

DEFAULT_PATIENCE = 30.0
"""Seconds. Live itself would wait for ever, with its window frozen."""

_LOOKS = 4
"""How often a stretch of patience is looked at; a script is broken off at most one look late."""

_DEBUGGERS = ("bdb", "pdb")


class Patience:
    """`beats` counts how often the main loop has come round; `folders` are those of the scripts. Needs interval timers,
    which Windows does not have: there a script may hang the simulator as it hangs Live."""

    def __init__(self, seconds: float, beats: Callable[[], int], folders: Iterable[str]) -> None:
        self._seconds = seconds
        self._beats = beats
        self._folders = tuple(folder + os.sep for folder in folders)
        self._seen = -1
        self._looks = 0
        self._before: Any = None

    def begin(self) -> None:
        """In the main thread, which gets the signals."""
        if self._seconds and hasattr(signal, "setitimer"):
            self._before = signal.signal(signal.SIGALRM, self._look)
            signal.setitimer(signal.ITIMER_REAL, self._seconds / _LOOKS, self._seconds / _LOOKS)

    def end(self) -> None:
        if self._before is not None:
            signal.setitimer(signal.ITIMER_REAL, 0.0)
            signal.signal(signal.SIGALRM, self._before)
            self._before = None

    def _look(self, number: int, frame: Optional[FrameType]) -> None:
        beats = self._beats()
        if beats != self._seen or not self._is_in_script(frame):
            self._seen, self._looks = beats, 0
            return
        self._looks += 1
        if self._looks >= _LOOKS:
            self._looks = 0
            raise DidNotReturn(f"did not return for {self._seconds:g} s, in which Live stands still; --patience waits longer")

    def _is_in_script(self, frame: Optional[FrameType]) -> bool:
        stack = list(_outwards(frame))
        if any(called.f_globals.get("__name__") in _DEBUGGERS for called in stack):
            return False
        return any(called.f_code.co_filename.startswith(self._folders) for called in stack)


def _outwards(frame: Optional[FrameType]) -> Iterator[FrameType]:
    while frame is not None:
        yield frame
        frame = frame.f_back
