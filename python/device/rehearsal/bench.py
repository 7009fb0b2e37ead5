"""For tests: a board on a temporary folder, a host, and a line between them that can go wrong; time passes only when it is told to."""
import json
import os
import shutil
import tempfile
from device.rehearsal import board
from device.backline_files import cable, disk, faults, packing, wire
from device.rehearsal.bad_line import Line

HELLO, UNLOCK, LIST, STAT, MKDIR, RENAME, DELETE, FREE, RESET, READ, WRITE, CANCEL, VERIFY = range(1, 14)
ASK, ANSWER, BLOCK, STATE = range(0x10, 0x14)
STORED = 1


def crc_of(data):
    return crc_text(*packing.crc(data))


def crc_text(high, low):
    """As 8 hex digits, turned round."""
    return "%06x%02x" % (high ^ 0xFFFFFF, low ^ 255)


def sound(frame):
    return bytes(frame[5:8]) == packing.seal(frame[8:-1])


def ours(frame):
    return bytes(frame[1:4]) == b"\x00\x7c\x7d"


def num14(n):
    return bytes((n >> 7, n & 127))


def unpacked(view):
    return packing.unpacked(view)


class Listener(cable.Cable):
    """Keeps every message it is fed."""

    def __init__(self, limit=4096):
        super().__init__(None, None, limit)
        self.frames, self.others = [], []

    def sysex(self, view):
        self.frames.append(bytes(view))

    def other(self, message):
        self.others.append(message)


class Silent(Exception):
    """Nothing came back in all the time there was."""


class _Whole:
    """The port of a board: frames leave whole, so that a fault hits one of them."""

    def __init__(self, line):
        self._line = line

    def write(self, data):
        self._line.write(data)
        return len(data)


class Bench:
    """`to_board` and `to_host` are lines; further arguments go to the Agent. Use it as a context: it cleans up."""

    def __init__(self, to_board=None, to_host=None, host=7, **options):
        self.ms = 1000
        self._clock = board.clock(lambda: self.ms)
        self._clock.__enter__()
        self.folder = os.path.realpath(tempfile.mkdtemp(prefix="board-"))
        self.root = os.path.join(self.folder, "root")
        os.mkdir(self.root)
        self.to_board, self.to_host = to_board or Line(), to_host or Line()
        self.options = options
        self.host, self.number = host, 0
        self.resets = []
        self.start()

    def start(self):
        """The board is switched on (again)."""
        options = dict({"root": self.root, "reset": self.resets.append}, **self.options)
        self.port = _Whole(self.to_host)
        self.agent = board.Agent(self.to_board, self.port, **options)
        self._listener = Listener()

    def __enter__(self):
        return self

    def __exit__(self, *_error):
        self.agent.close()
        self._clock.__exit__()
        shutil.rmtree(self.folder)

    # Time

    def tick(self, ms=5):
        """Lets time pass and the board work; gives the frames that came from it."""
        self.ms += ms
        self.agent.poll(1000)
        while True:
            data = self.to_host.read(4096)
            if not data:
                break
            self._listener.feed(data)
        frames, self._listener.frames = self._listener.frames, []
        return [frame for frame in frames if ours(frame) and sound(frame)]

    def send(self, frame):
        self.to_board.write(frame)

    # Questions

    def ask_frame(self, op, body, number=None, host=None):
        number = self.number if number is None else number
        head = b"\x01\x10" + num14(self.host if host is None else host) + num14(number) + bytes((op,))
        data = body if isinstance(body, bytes) else json.dumps(body).encode()
        return wire.frame(ASK, head, data)

    def try_ask(self, op, body=b"", aside=lambda _frame: None):
        """(status, body) of the answer; repeats itself as a host does. Other frames go to `aside`."""
        self.number = (self.number + 1) & 16383
        patience = 250
        for _ in range(7):
            self.send(self.ask_frame(op, body))
            since = self.ms
            while self.ms - since < patience:
                answers = []
                for frame in self.tick():
                    if self._is_answer(frame, op):
                        answers.append((frame[15], json.loads(unpacked(frame[16:-1]).decode() or "{}")))
                    else:
                        aside(frame)
                if answers:
                    return answers[0]
            patience *= 2
        raise Silent(op)

    def _is_answer(self, frame, op):
        return (
            frame[4:5] == b"\x11"
            and len(frame) > 16
            and wire.read14(frame, 10) == self.host
            and wire.read14(frame, 12) == self.number
            and frame[14] == op
        )

    def ask(self, op, body=b""):
        """The body of an answer that must be `done`."""
        status, answer = self.try_ask(op, body)
        if status:
            raise AssertionError("status %d: %r" % (status, answer))
        return answer

    # Transfers

    def block_frame(self, transfer, index, data, host=None):
        head = b"\x01\x12" + num14(self.host if host is None else host) + num14(transfer) + wire.num24(index)
        return wire.frame(BLOCK, head, data)

    def state_frame(self, transfer, status, base, bits=bytes(4)):
        return wire.frame(STATE, b"\x01\x13" + num14(self.host) + num14(transfer) + bytes((status,)) + wire.num24(base), bits)

    def is_for(self, frame, command, transfer):
        return frame[4] == command and len(frame) > 16 and wire.read14(frame, 10) == self.host and wire.read14(frame, 12) == transfer

    def start_write(self, path, data, block=32):
        return self.try_ask(WRITE, {"path": path, "size": len(data), "crc": crc_of(data), "block": block})

    def put(self, path, data, block=32, most=60000):
        """Writes a file as a patient host: the status at the end (1: stored)."""
        end = self.ms + most
        while self.ms < end:
            status, answer = self.start_write(path, data, block)
            if status:
                return status
            status = self._send_blocks(answer["transfer"], answer["have"], data, block, end)
            if status not in (faults.UNKNOWN_TRANSFER, faults.CRC):
                return status
        raise Silent(path)

    def _send_blocks(self, transfer, base, data, block, end):
        count = (len(data) + block - 1) // block
        wait = 0
        while self.ms < end:
            if self.ms >= wait:
                wait = self.ms + 150
                for index in range(min(base, max(0, count - 1)), max(1, min(count, base + 4))):
                    self.send(self.block_frame(transfer, index, data[index * block : index * block + block]))
            for frame in self.tick():
                if not self.is_for(frame, STATE, transfer):
                    continue
                if frame[14]:
                    return frame[14]
                if wire.read24(frame, 15) > base:
                    base, wait = wire.read24(frame, 15), self.ms
        raise Silent(transfer)

    def get(self, path, block=32, first=0, most=60000):
        """Reads a file as a patient host: its bytes from block `first` on, whole and checked."""
        blocks = {}

        def take(frame):
            if frame[4] == BLOCK and wire.read14(frame, 10) == self.host:
                blocks.setdefault(wire.read14(frame, 12), {})[wire.read24(frame, 14)] = unpacked(frame[18:-1])

        end = self.ms + most
        while self.ms < end:
            status, answer = self.try_ask(READ, {"path": path, "block": block, "from": first}, take)
            if status:
                raise faults.Fault(status)
            data = self._take_blocks(answer, blocks, first, take, end)
            if data is not None:
                return data
        raise Silent(path)

    def _take_blocks(self, answer, blocks, first, take, end):
        """None when the board has forgotten the transfer, or something wrong arrived."""
        transfer, count = answer["transfer"], answer["blocks"]
        mine = blocks.setdefault(transfer, {})
        wait = self.ms + 100
        while self.ms < end:
            base = first
            while base in mine:
                base += 1
            if base >= count:
                data = b"".join([mine[index] for index in range(first, count)])
                good = first or (len(data) == answer["size"] and crc_of(data) == answer["crc"])
                self.send(self.state_frame(transfer, STORED if good else faults.CRC, count))
                return data if good else None
            if self.ms >= wait:
                wait = self.ms + 100
                bits = sum(1 << (31 - i + base) for i in mine if base < i < base + 32)
                self.send(self.state_frame(transfer, 0, base, bits.to_bytes(4, "big")))
            for frame in self.tick():
                if self.is_for(frame, STATE, transfer):
                    return None
                take(frame)
        raise Silent(transfer)

    # Files behind the board's back

    def file(self, name, data=None):
        """Reads a file in the board's root (None: not there), or puts one there."""
        path = os.path.join(self.root, name)
        if data is not None:
            with open(path, "wb") as file:
                file.write(data)
        if not os.path.exists(path):
            return None
        with open(path, "rb") as file:
            return file.read()

    def hidden(self):
        """Our own temporary files, anywhere."""
        return [name for _where, _folders, names in os.walk(self.root) for name in names if disk.hidden(name)]

    def inside(self, *names):
        """What is in the agent, by the names of its sources."""
        return board.look(self.agent, *names)
