"""The side door: lines of JSON on a loopback socket, for MIDI in and out and for control of the simulator.

Served between frames on the main thread. Who comes in shows the secret of the run file first.
"""

from __future__ import annotations

import hmac
import json
import socket
from typing import Any, Callable, Deque, Dict

from .door_client import DoorClient
from .door_faults import DoorFault, defect, fault_line
from .door_lines import TooLong
from .idle import Interest, Ready

_MOST_CLIENTS = 32
_GREETING_SECONDS = 5.0

Answer = Callable[[DoorClient, Dict[str, Any]], Any]
"""Serves one line of an admitted client; returns the line to send back, or None. Raises DoorFault."""


class Door:
    """`welcome` is what to tell whoever comes in; `now` are seconds of real time; `report` hears of our own defects."""

    def __init__(
        self,
        secret: str,
        welcome: Callable[[], Any],
        answer: Answer,
        now: Callable[[], float],
        report: Callable[[str, BaseException], None],
    ) -> None:
        self._secret = secret.encode()
        self._welcome = welcome
        self._answer = answer
        self._now = now
        self._report = report
        self._clients: Dict[int, DoorClient] = {}
        self._socket = socket.create_server(("127.0.0.1", 0), backlog=_MOST_CLIENTS)
        self._socket.setblocking(False)

    @property
    def tcp_port(self) -> int:
        return self._socket.getsockname()[1]

    def interest(self) -> Interest:
        """What the main loop should wait for."""
        self._drop_the_gone()
        wanted = {fd: client.writing for fd, client in self._clients.items() if client.reading or client.writing}
        if len(self._clients) < _MOST_CLIENTS:
            wanted[self._socket.fileno()] = False
        return wanted

    def has_lines(self) -> bool:
        return any(client.waiting for client in self._clients.values())

    def serve(self, ready: Ready) -> None:
        """Reads what came, then serves one line of each client, so that none waits for another's flood."""
        for fd, readable, _ in ready:
            if fd == self._socket.fileno():
                self._accept()
            elif readable and fd in self._clients and self._clients[fd].reading:
                self._clients[fd].read()
        for client in list(self._clients.values()):
            if client.waiting:
                self._serve_line(client, client.lines.take())

    def publish(self, outbox: Deque[Any]) -> None:
        """Sends the MIDI that Live sent out to everybody who listens, and empties the outbox."""
        listeners = [client for client in self._clients.values() if client.listening]
        while outbox:
            message = outbox.popleft()
            line = _midi_line(message) if listeners else b""
            for client in listeners:
                client.publish(line)

    def flush(self) -> None:
        for client in self._clients.values():
            client.flush()

    def close(self) -> None:
        """Writes what can be written at once and closes everything."""
        self.flush()
        for client in self._clients.values():
            client.close()
        self._clients.clear()
        self._socket.close()

    def _accept(self) -> None:
        try:
            connection, _ = self._socket.accept()
        except OSError:
            # The client left between the poll and the accept.
            return
        self._clients[connection.fileno()] = DoorClient(connection, self._now())

    def _drop_the_gone(self) -> None:
        for fd, client in list(self._clients.items()):
            late = not client.admitted and self._now() - client.opened > _GREETING_SECONDS
            if late or client.finished:
                client.close()
                del self._clients[fd]

    def _serve_line(self, client: DoorClient, line: Any) -> None:
        request: Any = None
        try:
            request = _parse(line)
            reply = self._answer(client, request) if client.admitted else self._greet(client, request)
        except DoorFault as fault:
            reply = fault_line(fault, request)
        except Exception as error:
            self._report("the side door", error)
            reply = fault_line(defect(error), request)
        if not client.admitted:
            client.leaving = True
        if reply is not None:
            client.say(reply)

    def _greet(self, client: DoorClient, request: Dict[str, Any]) -> Dict[str, Any]:
        secret = request.get("secret")
        shown = secret.encode("utf-8", "replace") if isinstance(secret, str) else b""
        if not hmac.compare_digest(shown, self._secret):
            raise DoorFault("unauthorised", 'the first line has to be {"secret": …} with the secret of the run file')
        client.admit()
        return {"ok": self._welcome()}


def _parse(line: Any) -> Dict[str, Any]:
    if isinstance(line, TooLong):
        raise DoorFault("too-large", "the line is longer than 4 MiB, or than 4 KiB before the secret is shown")
    try:
        request = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise DoorFault("malformed", f"{_quote(line)} is not JSON: {error}") from error
    if not isinstance(request, dict):
        raise DoorFault("malformed", f"{_quote(line)} is not a JSON object")
    return request


def _quote(line: bytes) -> str:
    text = line[:80].decode("utf-8", "replace")
    return f"{text!r} …" if len(line) > 80 else repr(text)


def _midi_line(message: Any) -> bytes:
    told = {"midi": list(message.data), "from": message.origin}
    if message.origin == "track":
        told.update(track=message.track, beat=message.beat)
    else:
        told["script"] = message.script
    return json.dumps(told, separators=(",", ":")).encode() + b"\n"
