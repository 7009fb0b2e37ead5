"""Records as files: JSON lines, the first of them what the visit began with."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Dict, Iterator, List, NamedTuple, TextIO, Tuple

Event = Dict[str, Any]

FORMAT = 1
_LONGEST_LINE = 64 * 1024 * 1024
_MOST_TEXT = 512 * 1024 * 1024
_CAUSES = ("begin", "frame", "tick", "midi", "reset", "load", "end")


class RecordError(ValueError):
    """This file is no record, or one of another format; the text says where and why."""


class Start(NamedTuple):
    live: str
    scripts: List[str]
    description: Dict[str, Any]


class FileWriter:
    """Raises OSError when the file cannot be made; one that fills the disk later ends the record, not the music."""

    def __init__(self, path: Path, start: Start, say: Any) -> None:
        self._file: TextIO = path.open("w", encoding="utf-8")
        self._path = path
        self._say = say
        self._left = _MOST_TEXT
        self._open = True
        self._put({"recording": FORMAT, "live": start.live, "scripts": start.scripts, "set": start.description})

    def write(self, events: List[Event]) -> None:
        if not self._open:
            return
        try:
            for event in events:
                self._put(event)
        except OSError as error:
            self._give_up(f"the disk refused: {error}")
        if self._left < 0:
            self._give_up(f"it is longer than {_MOST_TEXT // 1024 // 1024} MiB")

    def close(self) -> None:
        if self._open:
            self._open = False
            self._file.close()

    def _put(self, event: Event) -> None:
        line = json.dumps(event, separators=(",", ":"))
        self._left -= len(line) + 1
        self._file.write(line + "\n")

    def _give_up(self, why: str) -> None:
        self._say(f"the record {str(self._path)!r} ends here: {why}")
        self.close()


def read_record(path: Path) -> Tuple[Start, Iterator[List[Event]]]:
    """What the visit began with, and its causes, each with its consequences. Raises RecordError, OSError."""
    file = path.open(encoding="utf-8", errors="replace")
    try:
        start = _start(_parse(path, 1, file.readline(_LONGEST_LINE)), path)
    except BaseException:
        file.close()
        raise
    return start, _causes(path, file)


def _start(head: Event, path: Path) -> Start:
    if head.get("recording") != FORMAT:
        raise RecordError(f"{path}:1: this is no record of a visit ({json.dumps(head)[:60]})")
    live, scripts, description = head.get("live"), head.get("scripts"), head.get("set")
    good = isinstance(live, str) and isinstance(scripts, list) and isinstance(description, dict)
    if not good or not all(isinstance(name, str) for name in scripts):
        raise RecordError(f"{path}:1: a record begins with live, scripts and set")
    return Start(live, scripts, description)


def _causes(path: Path, file: TextIO) -> Iterator[List[Event]]:
    gathered: List[Event] = []
    with file:
        for number, line in enumerate(iter(lambda: file.readline(_LONGEST_LINE), ""), 2):
            event = _parse(path, number, line)
            if any(cause in event for cause in _CAUSES) and "script" not in event:
                if gathered:
                    yield gathered
                gathered = []
            elif not gathered:
                raise RecordError(f"{path}:{number}: this follows from nothing: {line[:60]!r}")
            gathered.append(event)
    if gathered:
        yield gathered


def _parse(path: Path, number: int, line: str) -> Event:
    try:
        event = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise RecordError(f"{path}:{number}: this is not a line of JSON: {error}") from error
    if not isinstance(event, dict):
        raise RecordError(f"{path}:{number}: a line of a record is an object, not {line[:60]!r}")
    return event
