"""Cutting a byte stream into lines that are bounded in length and in number."""

from __future__ import annotations

from collections import deque
from typing import Deque, Union

LINE_LIMIT = 4 * 1024 * 1024
"""Bytes of the longest line, its newline not counted."""

_WAITING_LIMIT = 256
"""Complete lines held before their writer is no longer read from."""


class TooLong:
    """Stands where a line was that exceeded the limit and was skipped."""


class LineReader:
    def __init__(self, limit: int = LINE_LIMIT) -> None:
        self.limit = limit
        self._open = bytearray()
        self._skipping = False
        self._lines: Deque[Union[bytes, TooLong]] = deque()

    def feed(self, data: bytes) -> None:
        *complete, rest = data.split(b"\n")
        for part in complete:
            self._extend(part)
            self._end_line()
        self._extend(rest)

    def __len__(self) -> int:
        return len(self._lines)

    @property
    def full(self) -> bool:
        return len(self._lines) >= _WAITING_LIMIT

    def take(self) -> Union[bytes, TooLong]:
        """The oldest complete line. Raises IndexError when there is none."""
        return self._lines.popleft()

    def _extend(self, part: bytes) -> None:
        if self._skipping:
            return
        self._open += part
        if len(self._open) > self.limit:
            self._open.clear()
            self._skipping = True
            self._lines.append(TooLong())

    def _end_line(self) -> None:
        line = bytes(self._open)
        self._open.clear()
        if not self._skipping and line.strip():
            self._lines.append(line)
        self._skipping = False
