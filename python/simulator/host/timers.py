"""Calling the timers of a frame, with each call counted as a slot of the script it belongs to."""

from __future__ import annotations

from typing import Any


def fire_timers(timers: Any, now: float, host: Any) -> None:
    """Calls what is due at `now`. A callback that raises is reported; its timer stops."""

    def report(timer: Any, error: BaseException) -> None:
        owner = owner_of(timer.callback, host.scripts)
        host.script_failed(owner.name if owner else "(nobody)", "timer", error)

    timers.fire(now, report)


def owner_of(callback: Any, scripts: Any) -> Any:
    """The script whose package a callback comes from, or None."""
    return next((script for script in scripts if script.owns(callback)), None)
