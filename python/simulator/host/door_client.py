"""One client of the side door: its socket, what it has said, and what is still to be told to it."""

from __future__ import annotations

import json
import socket
from typing import Any, Dict

from .door_lines import LINE_LIMIT, LineReader

_UNREAD_LIMIT = 1024 * 1024
"""Bytes that wait for a client before it counts as not reading."""

_FIRST_LINE_LIMIT = 4096
"""Until a client has shown the secret, its lines may be no longer than this."""

_CHUNK = 65_536


class DoorClient:
    def __init__(self, connection: socket.socket, opened: float) -> None:
        connection.setblocking(False)
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._connection = connection
        self._out = bytearray()
        self.lines = LineReader(_FIRST_LINE_LIMIT)
        self.opened = opened
        self.admitted = False
        self.listening = False
        self.leaving = False
        """No more is read; it is closed once everything is written."""
        self.ended = False
        """It will write no more, but may still read what it asked for."""
        self.gone = False

    def fileno(self) -> int:
        return self._connection.fileno()

    def admit(self) -> None:
        self.admitted = True
        self.lines.limit = LINE_LIMIT

    @property
    def reading(self) -> bool:
        return not (self.leaving or self.ended or self.lines.full or len(self._out) > _UNREAD_LIMIT)

    @property
    def writing(self) -> bool:
        return bool(self._out)

    @property
    def waiting(self) -> bool:
        """Has it said something that is still to be served?"""
        return bool(self.lines) and not self.leaving

    @property
    def finished(self) -> bool:
        return self.gone or (self.ended and not self.waiting and not self._out)

    def read(self) -> None:
        try:
            data = self._connection.recv(_CHUNK)
        except BlockingIOError:
            return
        except OSError:
            self.gone = True
            return
        self.ended = not data
        self.lines.feed(data)

    def say(self, message: Dict[str, Any]) -> None:
        self._out += json.dumps(message, separators=(",", ":")).encode() + b"\n"

    def publish(self, line: bytes) -> None:
        """Adds a line nobody asked for. A client that does not read them is dropped, so that nobody waits for it."""
        if len(self._out) + len(line) > _UNREAD_LIMIT:
            self.gone = True
        else:
            self._out += line

    def flush(self) -> None:
        if not self._out:
            self.gone = self.gone or self.leaving
            return
        try:
            written = self._connection.send(self._out)
        except BlockingIOError:
            return
        except OSError:
            self.gone = True
            return
        del self._out[:written]
        self.gone = self.gone or (self.leaving and not self._out)

    def close(self) -> None:
        self._connection.close()
