"""Bytes into lines, however they arrive, and past lines that are too long."""

from collections import deque

from ..limits import LINE

# Stands in the place of a line that was longer than the limit.
TOO_LONG = object()


class Framer:
    """Feed bytes, take lines. A line is text; one that is not UTF-8 is given as its bytes.

    The first line, which comes from a stranger, may have a limit of its own.
    """

    def __init__(self, limit=LINE, first=None):
        self.limit = limit if first is None else first
        self._later = limit
        self.lines = deque()
        self._begun = []
        self._size = 0
        self._skipping = False

    def feed(self, data):
        """Adds bytes as they came; whatever lines they complete are in `lines` afterwards."""
        end = data.rfind(b"\n")
        if end < 0:
            self._begin(data)
            return
        if self._size or self._skipping or self.limit != self._later:
            first = data.find(b"\n")
            self._begin(data[:first])
            self._complete()
            self.limit = self._later
            data, end = data[first + 1 :], end - first - 1
        if end >= 0:
            self._split(data[:end])
        if end + 1 < len(data):
            self._begin(data[end + 1 :])

    def _begin(self, data):
        """Keeps the beginning of a line that has not ended yet, unless it is too long already."""
        if self._skipping:
            return
        self._size += len(data)
        self._begun.append(data)
        if self._size > self.limit:
            self._begun, self._size, self._skipping = [], 0, True

    def _complete(self):
        if self._skipping:
            self._skipping = False
            self.lines.append(TOO_LONG)
        elif self._size:
            line = b"".join(self._begun)
            self._begun, self._size = [], 0
            self._add(line)

    def _split(self, data):
        if len(data) > self.limit:
            for line in data.split(b"\n"):
                self._add(line)
            return
        try:
            self.lines.extend(line for line in data.decode("utf-8").split("\n") if line)
        except UnicodeDecodeError:
            for line in data.split(b"\n"):
                self._add(line)

    def _add(self, line):
        if not line:
            return
        if len(line) > self.limit:
            self.lines.append(TOO_LONG)
            return
        try:
            self.lines.append(line.decode("utf-8"))
        except UnicodeDecodeError:
            self.lines.append(line)
