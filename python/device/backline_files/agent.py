"""The file agent of a board: answers hosts in between the user's own MIDI. docs/boards.md says how to use it."""
from .disk import UNKNOWN_TRANSFER, VERSION, Disk, Fault, fault_of
from .questions import Questions, pull
from .transfers import Read, Write
from .wire import Assembler, clock, elapsed, frame, num14, num24, ours, read14, read24, sound, unpack

try:
    from .original import DiskFiles, Original
except ImportError:
    Original = None  # left off the board: our own mode only

ASK, ANSWER, BLOCK, STATE = range(0x10, 0x14)
_OTHER = 256  # bytes of other MIDI kept until read
_OUT = 4  # frames that wait for the cable
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


class Agent:
    """`midi_in.read(n)` gives at most n bytes or None, `midi_out.write(bytes)` takes some and says how many; without `midi_in`, use `feed`.

    `frame`: longest SysEx it takes, 128 or more; `window`: bytes that its input can hold unread; `pin`: text that a host must know;
    `reset(soft)`: how to restart; `on_error(text)`: gets error transmissions of originals.
    """

    def __init__(self, midi_in=None, midi_out=None, root="/", frame=512, window=2048, name="", pin=None, readonly=False, reset=_restart, on_error=None):
        self.disk = root if isinstance(root, Disk) else Disk(root, readonly)
        self.frame, self.window, self.name, self.pin = frame, window, name, pin
        self.spare = window  # bytes that blocks out of order may still take
        self.crash = None
        self.dropped = self.damaged = 0
        self.transfers = []
        self._in, self._port, self._reset = midi_in, midi_out, reset
        self._assembler = Assembler(frame, self._sysex, self._keep)
        self._questions = Questions(self)
        self._other = self._notes = self._now = b""  # heard and not read; to be sent; being sent
        self._out = []
        self._sent = self._frames = 0
        self._over = []  # (host, number, status, base)
        self._last = _random()
        self._restart_at = None
        self._original = Original(self.send, DiskFiles(self), on_error) if Original else None
        try:
            self.disk.recover()
        except (OSError, Fault):
            pass  # a disk that cannot be walked says so when it is asked for something

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
                self._assembler.feed(data)
            busy = self._work() or data
            if elapsed(since) >= max_ms:
                break
        self._flush()

    def feed(self, data):
        """Bytes of a MIDI input that you read yourself; call `poll` as well."""
        self._assembler.feed(data)

    def read(self, n=64):
        """As a port: other MIDI than ours, at most n bytes, or None. Polls."""
        self.poll()
        data, self._other = self._other[:n], self._other[n:]
        return data or None

    def write(self, data, length=None):
        """As a port: sends whole messages, before what waits of ours and never inside it; how many bytes were taken."""
        data = bytes(data[:length])
        if self._notes and len(self._notes) + len(data) > _OTHER:
            return 0
        self._notes += data
        self._flush()
        return len(data)

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

    def _keep(self, message):
        self._other += message
        while len(self._other) > _OTHER:  # the oldest goes: rather a note that does not sound than one that does not end
            at = 1
            while at < len(self._other) and (self._other[at] < 128 or self._other[at] == 0xF7):
                at += 1
            self._other = self._other[at:]
            self.dropped += 1

    def send(self, data):
        """Queues a frame, or drops it when nobody takes them: whoever misses it asks again."""
        if len(self._out) < _OUT:
            self._out.append(data)
        self._flush()

    def send_ours(self, command, host, number, fields, body):
        data = frame(command, bytes((1, command)) + num14(host) + num14(number) + fields, body)
        self.send(data)
        return data

    def idle(self):
        """Is there nothing that waits for the cable?"""
        return not self._out and not self._now

    def _flush(self):
        while True:
            if not self._now:
                self._now, self._notes = self._notes, b""
            if not self._now and self._out:
                self._now = self._out.pop(0)
            n = self._now and self._port.write(memoryview(self._now)[self._sent :])
            if not n:
                return
            self._sent += n
            if self._sent >= len(self._now):
                self._now, self._sent = b"", 0

    def _sysex(self, view):
        if not ours(view):
            return self._keep(bytes(view))
        self._frames -= 1
        command, good, payload = view[4], sound(view), view[8:-1]
        if not good:
            self.damaged += 1
        if command < ASK:
            if self._original:
                self._original.frame(command, payload, good)
        elif good and len(payload) > 6 and payload[1] == command:
            self._ours(command, payload, read14(payload, 2), read14(payload, 4), len(view))

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
