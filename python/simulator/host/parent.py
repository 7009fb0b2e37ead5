"""Noticing that the process which started the simulator is gone."""

from __future__ import annotations

import ctypes
import os
import sys
from typing import Callable

_FRAMES_BETWEEN_LOOKS = 30


def parent_watch(pid: int) -> Callable[[], bool]:
    """A check to be called every frame, which looks twice a second whether process `pid` has died."""
    gone = _gone_windows(pid) if sys.platform == "win32" else _gone_posix(pid)
    countdown = [0]

    def watch() -> bool:
        countdown[0] = (countdown[0] or _FRAMES_BETWEEN_LOOKS) - 1
        return countdown[0] == 0 and gone()

    return watch


def _gone_posix(pid: int) -> Callable[[], bool]:
    # A dead parent can linger as a zombie that still takes signals, but its children are handed on at once.
    if os.getppid() == pid:
        return lambda: os.getppid() != pid
    return lambda: not _takes_signals(pid)


def _takes_signals(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _gone_windows(pid: int) -> Callable[[], bool]:
    synchronize, signalled = 0x00100000, 0
    kernel = ctypes.PyDLL("kernel32")
    kernel.OpenProcess.restype = ctypes.c_void_p
    process = kernel.OpenProcess(synchronize, False, pid)
    if not process:
        return lambda: True
    return lambda: kernel.WaitForSingleObject(ctypes.c_void_p(process), 0) == signalled
