"""The file agent of a board: answers hosts in between the user's own MIDI. docs/boards.md says how to use it."""
from .cable import Cable
from .disk import UNKNOWN_TRANSFER, VERSION, Disk, Fault, fault_of
from .packing import unpack
from .questions import Questions, pull
from .reading import Read
from .transfers import Write
from .wire import clock, elapsed, frame, num14, num24, ours, read14, read24, sound

try:
    from .original import Original
    from .texts import DiskFiles
except ImportError:
    Original = None  # left off the board: our own mode only

ASK, ANSWER, BLOCK, STATE = range(0x10, 0x14)
_OVER = 8  # ended transfers that are remembered
_NONE = bytes(4)


def _random():
    """16 bits: where transfers are numbered from, so that a board that restarted is not taken for its past."""
    found = pull("os", "urandom")
    return int.from_bytes(found(2), "big") if found else clock() * 7919 >> 4 & 0xFFFF


def _restart(soft):
    """The softest or the hardest way that this board knows."""
    for module, name in (("supervisor", "reload"), ("machine", "soft_reset"), ("microcontroller", "reset"), ("machine", "reset"))[0 if soft else 2 :]:
        found = pull(module, name)
        if found:
            return found()


class Agent(Cable):
    """`midi_in.read(n)` gives at most n bytes or None, `midi_out.write(bytes)` takes some and says how many; without `midi_in`, use `feed`.

    `frame`: longest SysEx it takes, 128 or more; `window`: bytes that its input can hold unread; `pin`: text that a host must know;
    `reset(soft)`: how to restart; `on_error(text)`: gets error transmissions of originals.
    """

    def __init__(
        self, midi_in=None, midi_out=None, root="/", frame=512, window=2048, name="", pin=None, readonly=False, reset=_restart, on_error=None
    ):
        super().__init__(midi_in, midi_out, frame)
        self.disk = root if isinstance(root, Disk) else Disk(root, readonly)
        self.frame, self.window, self.name, self.pin = frame, window, name, pin
        self.spare = window  # bytes that blocks out of order may still take
        self.crash = None
        self.damaged = 0
        self.transfers = []
        self._reset = reset
        self._questions = Questions(self)
        self._frames = 0
        self._over = []  # (host, number, status, base)
        self._last = _random()
        self._restart_at = None
        self._original = Original(self.send, DiskFiles(self), on_error) if Original else None
        self.disk.recover()

    # The user's side

    def poll(self, max_ms=5, frames=4):
        """Reads and answers. Ends after `max_ms`, or `frames` frames, or when nothing is due; only what has begun is finished."""
        since = clock()
        self._frames = frames
        busy = True
        while busy and self._frames > 0:
            self._flush()
            data = self._in and self._in.read(64)
            if data:
                self.feed(data)
            busy = self._work() or data
            if elapsed(since) >= max_ms:
                break
        self._flush()

    def crashed(self, text):
        """Tells hosts, originals too, that the user's program crashed."""
        self.crash = text
        self.error(text)

    def error(self, text):
        """Sends an error transmission of the original's."""
        if self._original:
            self._original.error(text)

    def restart(self, soft):
        """Restarts the board, after 200 ms for the answer to leave."""
        self._restart_at = clock(), soft

    def close(self):
        """Closes all files; what has come stays for resuming."""
        for transfer in list(self.transfers):
            self.forget(transfer)
        if self._original:
            self._original.close()

    # The cable

    def send_ours(self, command, host, number, fields, body):
        data = frame(command, bytes((1, command)) + num14(host) + num14(number) + fields, body)
        self.send(data)
        return data

    def _sysex(self, view):
        if not ours(view):
            return self._keep(bytes(view))
        self._frames -= 1
        command, good, payload = view[4], sound(view), view[8:-1]
        if not good:
            self.damaged += 1
        try:
            if command < ASK:
                if self._original:
                    self._original.frame(command, payload, good)
            elif good and len(payload) > 6 and payload[1] == command:
                self._ours(command, payload, read14(payload, 2), read14(payload, 4), len(view))
        except MemoryError:
            self.damaged += 1  # the music goes on; whoever sent this sends it again

    def _ours(self, command, view, host, number, wire):
        if command in (ANSWER, STATE) and view[0] != 1:
            return
        if view[0] != 1:
            self._questions.say(host, number, view[6], VERSION, {"version": 1})
        elif command == ASK:
            self._questions.ask(host, number, view[6], view[7:])
        elif command == BLOCK and len(view) > 9:
            self._block(host, number, read24(view, 6), view[10:], wire)
        elif command == STATE and len(view) > 15:
            self._state(host, number, view[6], read24(view, 7), view[11:16])

    # Transfers

    def find(self, host, number):
        for transfer in self.transfers:
            if transfer.number == number and transfer.host == host:
                return transfer

    def parts(self):
        """Temporary files that are being written."""
        found = [transfer.part for transfer in self.transfers]
        return found + self._original.parts() if self._original else found

    def next_number(self):
        self._last = self._last + 1 & 16383
        return self._last

    def _block(self, host, number, index, packed, wire):
        transfer = self.find(host, number)
        if isinstance(transfer, Write):
            transfer.block(index, packed, wire)
        elif not transfer:  # else an echo of our own
            for over in self._over:
                if over[:2] == (host, number):
                    return self._say_state(*over)
            self._say_state(host, number, UNKNOWN_TRANSFER, 0)

    def _state(self, host, number, status, base, packed):
        transfer = self.find(host, number)
        if isinstance(transfer, Read):
            bits = bytearray(4)
            unpack(packed, bits)
            transfer.state(status, base, bits)
        elif not transfer and not status:
            self._say_state(host, number, UNKNOWN_TRANSFER, 0)

    def _say_state(self, host, number, status, base, bits=_NONE):
        self.send_ours(STATE, host, number, bytes((status,)) + num24(base), bits)

    def tell(self, transfer, bits):
        self._say_state(transfer.host, transfer.number, 0, transfer.base, bits)

    def block(self, transfer, index, data):
        self.send_ours(BLOCK, transfer.host, transfer.number, num24(index), data)

    def answer(self, ask, body, status=0):
        self._questions.answer(ask, body, status)

    def forget(self, transfer, status=None, keep=True, silently=False):
        """The end of a transfer. With a status the host is told, and told again whenever it sends more."""
        self.transfers.remove(transfer)
        over = transfer.host, transfer.number, status, transfer.base
        if status is not None:
            self._over = [over] + self._over[: _OVER - 1]
        try:
            transfer.close(keep)
        except OSError:
            self.damaged += 1
        if status is not None and not silently:
            self._say_state(*over)

    def _work(self):
        at = self._restart_at
        if at and elapsed(at[0]) > 200 and self.idle():
            self._restart_at = None
            self.close()
            return self._reset(at[1])
        busy = self._original and self._original.step()
        for transfer in list(self.transfers):
            try:
                busy = transfer.step() or busy
            except (OSError, Fault, MemoryError) as error:
                status = fault_of(error).status
                if transfer.ask:
                    self.answer(transfer.ask, {}, status)
                self.forget(transfer, status)
        return busy
