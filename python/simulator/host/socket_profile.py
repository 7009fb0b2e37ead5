"""Sockets as Live on a Mac shows them to scripts.

Published scripts are written there: they compare error numbers with macOS' own (35 for "nothing to read yet")
and take the size of a UDP packet from the socket's send buffer, which on Linux is several times what one
packet can carry. The modules `socket` and `errno` that a script has imported are replaced, in that script
only, by ones that answer as on a Mac.
"""

from __future__ import annotations

import errno
import functools
import socket
import sys
from types import ModuleType
from typing import Any

_AGAIN = 35
_UDP_SEND_BUFFER = 9216
_UDP_RECEIVE_BUFFER = 768 * 1024


class _MacSocket(socket.socket):
    """A socket whose "try again" is error 35 and whose UDP buffers have the sizes of macOS."""

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        if self.type == socket.SOCK_DGRAM:
            self.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, _UDP_RECEIVE_BUFFER)

    def getsockopt(self, level: int, name: int, *length: int) -> Any:
        if self.type == socket.SOCK_DGRAM and (level, name) == (
            socket.SOL_SOCKET,
            socket.SO_SNDBUF,
        ):
            return _UDP_SEND_BUFFER
        return super().getsockopt(level, name, *length)

    def accept(self) -> Any:
        plain, address = super().accept()
        number = plain.detach()
        return _MacSocket(plain.family, plain.type, plain.proto, fileno=number), address


def _with_mac_numbers(original: Any) -> Any:
    @functools.wraps(original)
    def method(self: _MacSocket, *arguments: Any, **named: Any) -> Any:
        try:
            return original(self, *arguments, **named)
        except BlockingIOError as error:
            raise BlockingIOError(_AGAIN, error.strerror) from None

    return method


for _name in ("accept", "connect", "recv", "recv_into", "recvfrom", "recvfrom_into", "send", "sendto"):
    setattr(_MacSocket, _name, _with_mac_numbers(getattr(_MacSocket, _name)))


def apply_socket_profile(package: str) -> None:
    """Gives the modules of `package` a Mac's sockets. Does nothing where error 35 is the system's own."""
    if errno.EAGAIN == _AGAIN or sys.platform == "win32":
        return
    replacements = {
        "socket": _copy_of(socket, socket=_MacSocket, SocketType=_MacSocket),
        "errno": _copy_of(errno, EAGAIN=_AGAIN, EWOULDBLOCK=_AGAIN),
    }
    for module_name, module in list(sys.modules.items()):
        if module_name == package or module_name.startswith(f"{package}."):
            _replace(module, replacements)


def _copy_of(module: ModuleType, **changed: Any) -> ModuleType:
    copy = ModuleType(module.__name__, module.__doc__)
    copy.__dict__.update(vars(module))
    copy.__dict__.update(changed)
    return copy


def _replace(module: ModuleType, replacements: dict) -> None:
    originals = {"socket": socket, "errno": errno}
    for name, original in originals.items():
        if vars(module).get(name) is original:
            setattr(module, name, replacements[name])
