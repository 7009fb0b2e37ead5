"""What the host has to say: to stderr for people, and kept for `status` and tests."""

from __future__ import annotations

import io
import os
import sys
import traceback
from collections import deque
from typing import Any, Deque, Dict, List, Optional, TextIO, Tuple

from .old_python import old_traceback

_KEPT = 200
"""Entries kept of each kind; the oldest make way."""


_WITH_NEW_PYTHON = (12,)
"""The first Live with Python 3.11; before, it was 3.7."""


class Journal:
    """Lines and failures. May be written from any thread (scripts log from theirs)."""

    def __init__(self, stream: Optional[TextIO] = None) -> None:
        self._stream = stream
        self.lines: Deque[str] = deque(maxlen=_KEPT)
        self.failures: Deque[Dict[str, Any]] = deque(maxlen=_KEPT)
        self._lines_of = _new_traceback

    def speak_as(self, live: Tuple[int, ...]) -> None:
        """Tracebacks as that version of Live writes them to its log."""
        self._lines_of = _new_traceback if live >= _WITH_NEW_PYTHON else old_traceback

    def say(self, line: str) -> None:
        self.lines.append(line)
        self._print(line)

    def failed(self, script: str, entry: str, error: BaseException, folder: str = "") -> None:
        """Keeps an exception that came out of a script. One that repeats (a broken `update_display` fails
        ten times a second) is counted, and printed again only at 10, 100, 1,000 …"""
        file, line = _place(error, folder)
        record = self._same(script, entry, file, line, f"{type(error).__name__}: {error}")
        record["count"] += 1
        if record["count"] == 1:
            trace = "".join(self._lines_of(error))
            self._print(f"{_sentence(record)}\n{trace.rstrip()}")
        elif _is_power_of_ten(record["count"]):
            self._print(f"{_sentence(record)} (for the {record['count']}th time)")

    def failures_of(self, script: str) -> List[Dict[str, Any]]:
        return [record for record in self.failures if record["script"] == script]

    def _same(self, script: str, entry: str, file: str, line: int, text: str) -> Dict[str, Any]:
        fresh = {"script": script, "entry": entry, "file": file, "line": line, "error": text}
        for record in self.failures:
            if all(record[name] == value for name, value in fresh.items()):
                return record
        fresh["count"] = 0
        self.failures.append(fresh)
        return fresh

    def _print(self, text: str) -> None:
        try:
            print(text, file=self._stream or sys.stderr, flush=True)
        except (OSError, ValueError):
            # Whoever read along has gone. What is kept can still be asked for, and the music goes on.
            self._stream = io.StringIO()


def _new_traceback(error: BaseException) -> List[str]:
    return traceback.format_exception(type(error), error, error.__traceback__)


def _sentence(record: Dict[str, Any]) -> str:
    return "{script} failed in {entry} at {file}:{line}: {error}".format(**record)


def _is_power_of_ten(count: int) -> bool:
    return count >= 10 and str(count).strip("0") == "1"


def _place(error: BaseException, folder: str):
    """The innermost line inside the script's own folder; the innermost of all if it has none there."""
    if isinstance(error, SyntaxError) and error.filename:
        return error.filename, error.lineno or 0
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if folder and frame.filename.startswith(folder + os.sep)] or frames
    return (own[-1].filename, own[-1].lineno or 0) if own else ("", 0)
