"""TCP on 127.0.0.1, never waiting except where it is asked to."""

import select
import socket

HOST = "127.0.0.1"
BACKLOG = 32


class TcpCarrier:
    """One accepted socket as a carrier."""

    def __init__(self, accepted):
        accepted.setblocking(False)
        accepted.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._socket = accepted

    def fileno(self):
        return self._socket.fileno()

    def read(self, size):
        try:
            return self._socket.recv(size) or None
        except (BlockingIOError, InterruptedError):
            return b""
        except OSError:
            return None

    def write(self, data):
        try:
            return self._socket.send(data)
        except (BlockingIOError, InterruptedError):
            return 0
        except OSError:
            return None

    def close(self):
        self._socket.close()


class TcpListener:
    """Listens on a free TCP port of this machine only."""

    def __init__(self):
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        self._socket.bind((HOST, 0))
        self._socket.listen(BACKLOG)
        self._socket.setblocking(False)
        self.tcp_port = self._socket.getsockname()[1]

    def fileno(self):
        return self._socket.fileno()

    def accept(self):
        """A carrier for a client that has connected; None when nobody has."""
        try:
            accepted, _ = self._socket.accept()
        except OSError:
            return None
        return TcpCarrier(accepted)

    def close(self):
        self._socket.close()


def wait_readable(carriers, seconds):
    """Waits until some of `carriers` have something to read, or a client to accept; those that do."""
    try:
        return select.select(carriers, [], [], seconds)[0]
    except ValueError:
        return _poll(carriers, seconds)


def _poll(carriers, seconds):
    """Inside Live there may be more open files than select can count; poll can, but only in whole milliseconds."""
    poll = select.poll()
    by_number = {carrier.fileno(): carrier for carrier in carriers}
    for number in by_number:
        poll.register(number, select.POLLIN)
    return [by_number[number] for number, _ in poll.poll(seconds * 1000.0)]
