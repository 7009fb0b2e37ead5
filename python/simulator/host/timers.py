"""Calling the timers of a frame, with each call counted as a slot of the script it belongs to."""

from __future__ import annotations

import time
from typing import Any, Iterable, List, Optional


def fire_timers(timers: Any, now: float, host: Any) -> None:
    """Calls what is due at `now`, each timer once, none while a dialog is open. A callback that raises is reported; its
    timer stops."""
    timers.now = now
    for timer in timers.due(now):
        # One that ran before it in this frame may have stopped it, or opened a dialog.
        if timer.running and not host.modal.open:
            _call(timer, now, host)


def owner_of(callback: Any, scripts: Iterable[Any]) -> Optional[Any]:
    """The script whose package a callback comes from, or None."""
    return next((script for script in scripts if script.owns(callback)), None)


def _call(timer: Any, now: float, host: Any) -> None:
    owner = owner_of(timer.callback, host.scripts)
    failures: List[BaseException] = []
    host.recorder.begin_slot(owner.name if owner else "", "timer", ())
    started, busy = time.perf_counter(), time.thread_time()
    try:
        timer.call(now, lambda _, error: failures.append(error))
    finally:
        if owner is not None:
            owner.holds.add("timer", time.perf_counter() - started, time.thread_time() - busy)
        host.recorder.end_slot(failures[0] if failures else None)
    for error in failures:
        host.callback_failed("timer", timer.callback, error)
