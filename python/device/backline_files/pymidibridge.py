"""For projects made for MidiBridge: the same names and hooks on top of `original.py`. Its bugs are not here, and everything stays text.

Other than there, time matters: call `step` (the wrapper's `receive` does) as often as you can, so that what a cable lost is sent again.
"""
import gc

from .crash import trace
from .disk import BUSY, Disk, Fault
from .original import Original
from .sending import ERROR, FILE
from .texts import DiskFiles, Text, given
from .wire import clock, elapsed

_MANUFACTURER = b"\x00\x7c\x7d"
_STALE = 5000  # ms after which an unfinished file gives way to the next


class _Sink:
    """A handle of a storage provider: closing it is what commits, so an unfinished one must not be closed but let go."""

    def __init__(self, files, handle):
        self._files, self._handle = files, handle

    def write(self, data):
        self._files.since = clock()
        self._handle.write(str(bytes(data), "utf-8"))

    def commit(self):
        self._files.busy = None
        handle, self._handle = self._handle, None
        handle.close()

    def drop(self):
        if self._files.busy is self:
            self._files.busy = None
        self._handle = None
        gc.collect()  # whatever it still holds must reach its file before that is opened again


class _StorageFiles:
    """A storage provider as `Original` wants its files. Providers write all files into one temporary one, so only one comes at a time."""

    def __init__(self, factory):
        self._factory = factory
        self.busy, self.since = None, 0

    def _storage(self):
        if not self._factory:
            raise ValueError("No storage provider factory")
        return self._factory()

    def text(self, path):
        size = self._storage().size(path)
        if size < 0:
            raise OSError(2, "not found")
        return Text(lambda: self._storage().open(path, "r")) if size else given("")

    def sink(self, path, _id):
        if self.busy:
            if elapsed(self.since) < _STALE:
                raise Fault(BUSY, "busy")
            self.busy.drop()
        self.since = clock()
        self.busy = _Sink(self, self._storage().open(path, "a"))
        return self.busy


class _Bridge(Original):
    handler = None

    def fail(self, error, path=None):
        if self.handler:
            self.error(self.handler.get_trace(error))
        else:
            super().fail(error, path)


class PyMidiBridge:
    """`midi.send_system_exclusive(manufacturer_id, data)`; `storage_factory()` gives `size(path)` and `open(path, "r" or "a")`;
    `event_handler` has `handle(text)`, `transfer_finished(id)` and `get_trace(exception)`."""

    def __init__(self, midi, storage_factory=None, event_handler=None, files=None):
        self._midi = midi
        self._files = files or _StorageFiles(storage_factory)
        heard = event_handler.handle if event_handler else None
        finished = event_handler.transfer_finished if event_handler else None
        self._bridge = _Bridge(self._send, self._files, heard, finished)
        self._bridge.handler = event_handler

    def _send(self, frame):
        self._midi.send_system_exclusive(manufacturer_id=_MANUFACTURER, data=bytes(frame[4:-1]))

    def send_file(self, path, chunk):
        """Sends a stored file in chunks of so many bytes. Raises what is wrong with it."""
        self._check(path, chunk)
        self._bridge.begin(FILE, path, self._files.text(path), chunk)

    def send_string(self, path, text, chunk, type=FILE):
        """Sends a text as the file `path`, or as an error."""
        self._check(path or type == ERROR, chunk)
        if not text:
            raise ValueError("No message")
        self._bridge.begin(type, path, given(text), chunk)

    def request(self, path, chunk):
        """Asks the other side for a file."""
        self._check(path, chunk)
        self._bridge.request(path, chunk)

    def error(self, text, chunk=100):
        """Sends an error; five in a second at most."""
        self._check(True, chunk)
        if not text:
            raise ValueError("No message")
        self._bridge.error(text, chunk)

    def receive(self, msg):
        """Takes a message; False when it is not of this protocol."""
        self.step()
        id_ = getattr(msg, "manufacturer_id", None)
        if id_ is None or bytes(id_) != _MANUFACTURER:
            return False
        self._take(bytes(msg.data))
        return True

    def step(self):
        """Sends again what was lost."""
        self._bridge.step()

    def _take(self, data):
        frame = b"\xf0" + _MANUFACTURER + data + b"\xf7"
        self._bridge.whole(memoryview(frame))

    def _check(self, path, chunk):
        if not path:
            raise ValueError("No path")
        if chunk < 1:
            raise ValueError("Invalid chunk size: %s" % chunk)


class _Open:
    """What `DiskFiles` asks of an agent."""

    pin = None

    def __init__(self, root):
        self.disk = Disk(root)


class MidiBridgeWrapper:
    """Between a program and its adafruit_midi.MIDI: `send`, `receive` and `error` as before. `temp_file_path` is taken and not needed: every transfer has its own."""

    def __init__(self, midi, temp_file_path=None, root="/"):
        self._midi = midi
        self._bridge = PyMidiBridge(self, files=DiskFiles(_Open(root)))

    def send(self, msg):
        self._midi.send(msg)

    def receive(self):
        """A message that is not ours, or None."""
        msg = self._midi.receive()
        if msg is None:
            self._bridge.step()
        elif not self._bridge.receive(msg):
            return msg

    def error(self, error):
        """Prints and sends what happened, then serves files for ever, so that it can be repaired."""
        text = trace(error) if isinstance(error, BaseException) else str(error)
        print(text)
        self._bridge.error(text)
        while True:
            self.receive()

    def send_system_exclusive(self, manufacturer_id, data):
        from adafruit_midi.system_exclusive import SystemExclusive

        self._midi.send(SystemExclusive(manufacturer_id, data))
