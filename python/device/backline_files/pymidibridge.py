"""For projects made for MidiBridge: the same names and hooks. Its bugs are not here, and everything stays text.

Other than there, time matters: call `step` (the wrapper's `receive` does) as often as you can, so that what a cable lost is sent again.
"""
from .agent import Agent, trace
from .errors import Errors
from .original import Original
from .packing import seal
from .storage import StorageFiles
from .texts import given
from .wire import frame, num24

MANUFACTURER = b"\x00\x7c\x7d"


def check(path, chunk):
    if not path or chunk < 1:
        raise ValueError("Invalid chunk size: %s" % chunk if path else "No path")


class Bridge(Original):
    handler = None

    def fail(self, error, path=None):
        if self.handler:
            self.agent.error(self.handler.get_trace(error))
        else:
            Original.fail(self, error, path)


class PyMidiBridge(Errors):
    """`midi.send_system_exclusive(manufacturer_id, data)`; `storage_factory()` gives `size(path)` and `open(path, "r" or "a")`;
    `event_handler` has `handle(text)`, `transfer_finished(id)` and `get_trace(exception)`."""

    on_error = None

    def __init__(self, midi, storage_factory=None, event_handler=None):
        self.midi = midi
        self.bridge = Bridge(self, StorageFiles(storage_factory))
        if event_handler:
            self.bridge.handler = event_handler
            self.on_error, self.bridge.on_finish = event_handler.handle, event_handler.transfer_finished

    def emit(self, sysex):
        self.midi.send_system_exclusive(manufacturer_id=MANUFACTURER, data=bytes(sysex[4:-1]))

    def send_file(self, path, chunk):
        """Sends a stored file in chunks of so many bytes. Raises what is wrong with it."""
        check(path, chunk)
        self.bridge.transmit_now(path, self.bridge.files.text(path), chunk)

    def send_string(self, path, text, chunk, type=0):
        """Sends a text as the file `path`, or (1) as an error."""
        check(path or type, chunk)
        if not text:
            raise ValueError("No message")
        if type:
            Errors.error(self, text, chunk)
        else:
            self.bridge.transmit_now(path, given(text), chunk)

    def request(self, path, chunk):
        """Asks the other side for a file."""
        check(path, chunk)
        self.emit(frame(1, num24(chunk), path.encode()))

    def error(self, text, chunk=100):
        """Sends an error; five in a second at most."""
        self.send_string("", text, chunk, 1)

    def receive(self, msg):
        """Takes a message; False when it is not of this protocol."""
        self.step()
        if bytes(getattr(msg, "manufacturer_id", None) or b"") != MANUFACTURER:
            return False
        view = memoryview(b"\xf0" + MANUFACTURER + bytes(msg.data) + b"\xf7")
        payload = view[8:-1]
        good = bytes(view[5:8]) == seal(payload)
        if good and view[4] == 4:
            self.error_acked(payload)
        self.bridge.take(view[4], payload, good)
        return True

    def step(self):
        """Sends again what was lost."""
        self.tend_errors()
        self.bridge.tend()


class MidiBridgeWrapper:
    """Between a program and its adafruit_midi.MIDI: `send`, `receive` and `error` as before. `temp_file_path` is taken and not needed: every transfer has its own."""

    def __init__(self, midi, temp_file_path=None, root="/"):
        self.midi = midi
        self.agent = Agent(None, self, root)

    def write(self, data):
        """As the agent's port."""
        from adafruit_midi.system_exclusive import SystemExclusive

        self.midi.send(SystemExclusive(MANUFACTURER, bytes(data[4:-1])))
        return len(data)

    def send(self, msg):
        self.midi.send(msg)

    def receive(self):
        """A message that is not ours, or None."""
        msg = self.midi.receive()
        if bytes(getattr(msg, "manufacturer_id", None) or b"") == MANUFACTURER:
            self.agent.feed(b"\xf0" + MANUFACTURER + bytes(msg.data) + b"\xf7")
            msg = None
        self.agent.poll()
        return msg

    def error(self, error):
        """Prints and sends what happened, then serves files for ever, so that it can be repaired."""
        text = trace(error) if isinstance(error, BaseException) else str(error)
        print(text)
        self.agent.crashed(text)
        while True:
            self.receive()
