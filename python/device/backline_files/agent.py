"""The file agent of a board: answers hosts in between the user's own MIDI. docs/boards.md says how to use it."""
import io

from .cable import Cable
from .disk import Disk
from .errors import Errors
from .faults import CRC, FULL, UNKNOWN_TRANSFER, VERSION, status_of
from .packing import seal
from .questions import Questions
from .wire import ASK, BLOCK, STATE, clock, elapsed, frame, num24, pull, read14

OVER = 8  # ended transfers that are remembered
ACK = 4


def reset(soft):
    """The softest or the hardest way that this board knows."""
    for path in ("supervisor.reload", "machine.soft_reset", "microcontroller.reset", "machine.reset")[0 if soft else 2 :]:
        (pull(path) or int)()


def trace(error):
    """The text of an exception, traceback and all, on whatever Python this is."""
    show = pull("sys.print_exception")
    if not show:
        return "".join(pull("traceback.format_exception")(type(error), error, error.__traceback__))
    text = io.StringIO()
    show(error, text)
    return text.getvalue()


class Agent(Cable, Disk, Questions, Errors):
    """`midi_in.read(n)` gives at most n bytes or None, `midi_out.write(bytes)` takes some and says how many; without `midi_in`, use `feed`.

    `frame`: longest SysEx it takes, 128 or more; `window`: bytes that its input can hold unread; `pin`: text that a host must know;
    `reset(soft)`: how to restart; `on_error(text)`: gets error transmissions of originals.
    """

    crash = restart_at = None
    mode = None  # what else is made for every agent: see original.py
    over = []  # ended transfers: key, status, base

    def __init__(
        self, midi_in=None, midi_out=None, root="/", frame=512, window=2048, name="", pin=None, readonly=False, reset=reset, on_error=None
    ):
        Cable.__init__(self, midi_in, midi_out, frame)
        Disk.__init__(self, root, readonly)
        self.room = (frame - 19) * 7 // 8  # bytes that fit an answer or a block
        self.window, self.name, self.pin, self.reset, self.on_error = window, name, pin, reset, on_error
        self.transfers = []
        self.recover()
        self.original = self.mode and self.mode(self)

    # The user's side

    def poll(self, max_ms=5):
        """Reads and answers. Ends after `max_ms`, or when nothing is due; only what has begun is finished."""
        since, busy = clock(), True
        while busy:
            self.drain()
            data = self.input and self.input.read(64)
            if data:
                self.feed(data)
            busy = (self.work() or data) and elapsed(since) < max_ms
        self.drain()

    def crashed(self, text):
        """Tells hosts, originals too, that the user's program crashed."""
        self.crash = text
        self.error(text)

    def close(self):
        """Closes all files; what has come stays for resuming."""
        for transfer in list(self.transfers):
            self.forget(transfer)
        if self.original:
            self.original.close()

    # The cable

    def send_ours(self, command, key, fields, body):
        """`key`: host and number."""
        host, number = key[:2]
        data = frame(command, bytes((1, command, host >> 7, host & 127, number >> 7, number & 127)) + fields, body)
        self.emit(data)
        return data

    def sysex(self, view):
        if bytes(view[1:4]) != b"\x00\x7c\x7d":
            return self.other(bytes(view))
        command, payload = view[4], view[8:-1]
        good = bytes(view[5:8]) == seal(payload)
        try:
            if command < ASK:
                if good and command == ACK:
                    self.error_acked(payload)
                if self.original:
                    self.original.take(command, payload, good)
            elif good and payload[1] == command:
                self.take(command, payload, (read14(payload, 2), read14(payload, 4)), len(view))
        except (MemoryError, IndexError):
            self.dropped += 1  # no memory, or it is too short: the music goes on, and whoever sent this sends it again

    def take(self, command, view, key, wire):
        transfer = self.transfer_of(key)
        if view[0] != 1:
            if not command & 1:
                self.answer(key + (view[6],), {"version": 1}, VERSION)
        elif command == ASK:
            self.ask(key, view[6], view[7:])
        elif command in (BLOCK, STATE):
            if not transfer:
                if command == BLOCK or not view[6]:
                    self.say_state(*([over for over in self.over if over[0] == key] or [(key, UNKNOWN_TRANSFER, 0)])[0])
            else:
                try:
                    transfer.take(command, view, wire)
                except OSError as error:
                    self.break_off(transfer, error)

    # Transfers

    def transfer_of(self, key):
        for transfer in self.transfers:
            if transfer.key == key:
                return transfer

    def say_state(self, key, status, base, bits=bytes(4)):
        self.send_ours(STATE, key, bytes((status,)) + num24(base), bits)

    def forget(self, transfer, status=None, keep=True, silently=False):
        """The end of a transfer. With a status the host is told, and told again whenever it sends more."""
        self.transfers.remove(transfer)
        try:
            transfer.close(keep)
        except OSError:
            self.dropped += 1  # what cannot even be closed is lost
        if status is not None:
            over = transfer.key, status, transfer.base
            self.over = [over] + self.over[: OVER - 1]
            if not silently:
                self.say_state(*over)

    def break_off(self, transfer, error):
        status = status_of(error)
        if transfer.ask:
            self.answer(transfer.ask, {}, status)
        self.forget(transfer, status, status not in (FULL, CRC))

    def work(self):
        at = self.restart_at  # when, and how: the answer must leave before
        if at and elapsed(at[0]) > 200 and not (self.queue or self.now):
            self.restart_at = None
            self.close()
            return self.reset(at[1])
        self.tend_errors()
        busy = self.original and self.original.tend()
        for transfer in list(self.transfers):
            try:
                busy = transfer.go_on() or busy
            except (OSError, MemoryError) as error:
                self.break_off(transfer, error)
        return busy
