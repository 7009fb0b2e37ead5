"""The UDP socket: on this machine only, and it never waits, for Live waits along with it."""

import socket

from .osc import encode

_LARGEST = 65536
_AT_ONCE = 100
"""Datagrams served in one tick; the rest waits for the next one, so that Live can go on drawing."""


class Door:
    def __init__(self, port):
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._socket.setblocking(False)
        self._socket.bind(("127.0.0.1", port))

    @property
    def port(self):
        return self._socket.getsockname()[1]

    def received(self):
        """Datagrams and their senders, as many as wait, at most a hundred."""
        for _ in range(_AT_ONCE):
            try:
                yield self._socket.recvfrom(_LARGEST)
            except BlockingIOError:
                return

    def send(self, client, address, *values):
        self._socket.sendto(encode(address, *values), client)

    def close(self):
        self._socket.close()
