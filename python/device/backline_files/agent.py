"""The file agent of a board: answers a host's questions about files in between the user's own MIDI. docs/boards.md says how to use it."""
import json
import os
import sys

from . import disk as d
from .transfers import Read, Verify, Write
from .wire import Assembler, Crc, clock, elapsed, frame, num14, num24, ours, read14, read24, room, sound, unpack

try:
    from .original import DiskFiles, Original
except ImportError:
    Original = None  # left off the board: our own mode only

ASK, ANSWER, BLOCK, STATE = 0x10, 0x11, 0x12, 0x13
_HOSTS = _TRANSFERS = 4
_OTHER = 256  # bytes of other MIDI kept until read
_OUT = 4  # frames that wait for the cable


def _pull(module, *names):
    """An attribute of a module that only some boards have."""
    try:
        found = __import__(module)
        for name in names:
            found = getattr(found, name)
        return found
    except (ImportError, AttributeError):
        return None


def _reset(soft):
    for names in (("supervisor", "reload"), ("machine", "soft_reset"))[: 2 if soft else 0] + (
        ("microcontroller", "reset"),
        ("machine", "reset"),
    ):
        found = _pull(*names)
        if found:
            return found()


class Agent:
    """`midi_in.read(n)` gives at most n bytes or None, `midi_out.write(bytes)` takes some and says how many; without `midi_in`, use `feed`.

    `frame`: longest SysEx it takes, 128 or more; `window`: bytes that its input can hold unread; `pin`: text that a host must know;
    `reset(soft)`: how to restart; `on_error(text)`: gets error transmissions of originals.
    """

    def __init__(self, midi_in=None, midi_out=None, root="/", frame=512, window=2048, name="", pin=None, readonly=False, reset=_reset, on_error=None):
        self.disk = root if isinstance(root, d.Disk) else d.Disk(root, readonly)
        self.window = self.spare = window
        self.crash = None
        self.dropped = 0
        self.damaged = 0
        self.frame = frame
        self._in, self._port = midi_in, midi_out
        self._name, self._pin, self._reset = name, pin, reset
        self._assembler = Assembler(frame, self._sysex, self._keep)
        self._body = bytearray(frame)
        self._other = bytearray()
        self._out = []
        self._sent = 0
        self._frames = 0
        self._hosts = []  # [host, number, answer or None while it is worked on, unlocked]
        self._transfers = []
        self._over = []  # (host, number, status, base) of transfers that are done with
        self._number = int.from_bytes(os.urandom(2), "big") & 16383
        self._wrong = 0
        self._locked_at = self._reset_at = None
        self._original = Original(self.send, DiskFiles(self), on_error) if Original else None
        try:
            self.disk.recover()
        except (OSError, d.Fault):
            self.damaged = -1

    # The user's side

    def poll(self, max_ms=5, frames=4):
        """Reads and answers. Returns after `max_ms`, or `frames` frames, or when nothing is due; only a piece of work that has begun is finished."""
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
        """Bytes from a MIDI input that you read yourself; call `poll` as well."""
        self._assembler.feed(data)

    def read(self, n=64):
        """Like a port: other MIDI than ours, at most n bytes, or None. Polls."""
        self.poll()
        data = bytes(self._other[:n])
        self._other = self._other[n:]
        return data or None

    def write(self, data, length=None):
        """Like a port: sends MIDI, not inside one of our frames; how many bytes were taken."""
        data = bytes(data[:length])
        if len(self._out) > _OUT * 2:
            return 0
        self._out.insert(1 if self._sent else 0, data)
        self._flush()
        return len(data)

    def crashed(self, text):
        """Tells hosts, also original ones, that the user's program crashed."""
        self.crash = text
        self.error(text)

    def error(self, text):
        if self._original:
            self._original.error(text)

    def close(self):
        """Closes all files; what has come stays for resuming."""
        for transfer in list(self._transfers):
            self.forget(transfer)
        if self._original:
            self._original.close()

    # The cable

    def _keep(self, message):
        self._other += message
        while len(self._other) > _OTHER:  # the oldest message goes: rather a note that does not sound than one that does not end
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

    def idle(self):
        return not self._out

    def _flush(self):
        while self._out:
            n = self._port.write(memoryview(self._out[0])[self._sent :])
            if not n:
                return
            self._sent += n
            if self._sent >= len(self._out[0]):
                self._out.pop(0)
                self._sent = 0

    def _sysex(self, view):
        if not ours(view):
            return self._keep(bytes(view))
        self._frames -= 1
        command = view[4]
        good = sound(view)
        if not good:
            self.damaged += 1
        if command < ASK:
            if self._original:
                self._original.frame(command, view[8:-1], good)
        elif good and len(view) > 14 and view[9] == command:
            self._ours(command, view[8:-1], len(view))

    def _ours(self, command, view, wire):
        host, number = read14(view, 2), read14(view, 4)
        if command in (ANSWER, STATE + 1):
            return
        if view[0] != 1:
            return self._say(host, number, view[6] if len(view) > 6 else 0, d.VERSION, {"version": 1})
        if command == ASK and len(view) > 6:
            self._ask(host, number, view[6], view[7:])
        elif command == BLOCK and len(view) > 9:
            self._block(host, number, read24(view, 6), view[10:], wire)
        elif command == STATE and len(view) > 15:
            transfer = self._find(host, number)
            if isinstance(transfer, Read):
                bits = bytearray(4)
                unpack(view[11:16], bits)
                transfer.state(view[6], read24(view, 7), bits)

    # Transfers

    def _find(self, host, number):
        for transfer in self._transfers:
            if transfer.number == number and transfer.host == host:
                return transfer

    def _block(self, host, number, index, packed, wire):
        transfer = self._find(host, number)
        if isinstance(transfer, Write):
            return transfer.block(index, packed, wire)
        if transfer:
            return  # an echo of our own
        for over in self._over:
            if over[:2] == (host, number):
                return self._state(*over)
        self._state(host, number, d.UNKNOWN_TRANSFER, 0)

    def _state(self, host, number, status, base, bits=bytes(4)):
        self.send(frame(STATE, b"\x01\x13" + num14(host) + num14(number) + bytes((status,)) + num24(base), bits))

    def tell(self, transfer, status, base, bits=bytes(4)):
        self._state(transfer.host, transfer.number, status, base, bits)

    def block(self, transfer, index, data):
        self.send(frame(BLOCK, b"\x01\x12" + num14(transfer.host) + num14(transfer.number) + num24(index), data))

    def forget(self, transfer, status=None, keep=True):
        """The end of a transfer; with a status the host is told, and told again whenever it sends more."""
        self._transfers.remove(transfer)
        if status is not None:
            over = transfer.host, transfer.number, status, transfer.base
            self._over = [over] + self._over[:7]
        try:
            transfer.close(keep)
        except OSError:
            self.damaged += 1
        if status is not None:
            self._state(*over)
        elif transfer.ask:
            self.answer(transfer.ask, {}, d.CANCELLED)

    def _work(self):
        if self._reset_at is not None and elapsed(self._reset_at[0]) > 200 and self.idle():
            soft, self._reset_at = self._reset_at[1], None
            self.close()
            return self._reset(soft)
        busy = self._original and self._original.step()
        for transfer in list(self._transfers):
            try:
                busy = transfer.step() or busy
            except (OSError, d.Fault, MemoryError) as error:
                fault = d.fault_of(error)
                if transfer.ask:
                    ask, transfer.ask = transfer.ask, None
                    self.answer(ask, {"text": fault.text}, fault.status)
                self.forget(transfer, fault.status)
        return busy

    # Questions

    def _say(self, host, number, op, status, body):
        body = json.dumps(body).encode()
        answer = frame(ANSWER, b"\x01\x11" + num14(host) + num14(number) + bytes((op, status)), body)
        self.send(answer)
        return answer

    def answer(self, ask, body, status=0):
        """`ask`: (host, number, operation)."""
        answer = self._say(ask[0], ask[1], ask[2], status, body)
        for known in self._hosts:
            if known[:2] == [ask[0], ask[1]]:
                known[2] = answer

    def _ask(self, host, number, op, packed):
        known = [h for h in self._hosts if h[0] == host]
        if known:
            behind = known[0][1] - number & 16383
            if behind == 0:
                if known[0][2]:
                    return self.send(known[0][2])
                return self._say(host, number, op, 1, {})
            if behind < 64:
                return  # overtaken on the way: done long ago
            known = known[0]
            self._hosts.remove(known)
        else:
            known = [host, number, None, not self._pin]
        known[1:3] = number, None
        self._hosts = self._hosts[1 - _HOSTS :] + [known]
        ask = host, number, op
        try:
            body = self._do(known, ask, self._body_of(packed))
        except (OSError, ValueError, d.Fault, MemoryError, RuntimeError) as error:
            fault = d.fault_of(error)
            return self.answer(ask, {"text": fault.text[:60]} if fault.text else {}, fault.status)
        if body is not None:
            self.answer(ask, body)

    def _body_of(self, packed):
        n = unpack(packed, self._body)
        body = json.loads(str(bytes(self._body[:n]), "utf-8")) if n else {}
        if not isinstance(body, dict):
            raise d.Fault(d.MALFORMED)
        return body

    def _do(self, known, ask, body):
        op = ask[2]
        if not 0 < op < 14:
            raise d.Fault(d.UNKNOWN_OP)
        if op > 2 and not known[3]:
            raise d.Fault(d.LOCKED)
        if op < 3:
            return self._hello(known) if op == 1 else self._unlock(known, body)
        return getattr(self, "_" + _OPS[op])(ask, body)

    def _hello(self, known):
        uid = _pull("microcontroller", "cpu", "uid") or (_pull("machine", "unique_id") or bytes)()
        body = {
            "name": str(self._name)[:24],
            "firmware": "%s %s" % (sys.implementation[0], ".".join([str(n) for n in sys.implementation[1][:3]])),
            "board": str(_pull("board", "board_id") or sys.platform)[:24],
            "uid": "".join(["%02x" % b for b in uid]),
            "frame": self.frame,
            "window": self.window,
            "locked": not known[3],
            "readonly": self.disk.readonly(),
            "crash": None,
            "root": self.disk.root or "/",
        }
        if self.crash is not None:
            body["crash"] = ""
            free = room(self.frame, 8) - len(json.dumps(body).encode())
            at = max(0, len(self.crash) - max(free, 40))
            while at < len(self.crash) and len(json.dumps(self.crash[at:]).encode()) - 2 > max(free, 40):
                at += 8
            body["crash"] = self.crash[at:]
        return body

    def _unlock(self, known, body):
        if self._locked_at is not None:
            left = 30000 - elapsed(self._locked_at)
            if left > 0:
                raise d.Fault(d.LOCKED, "%d s" % (left // 1000 + 1))
            self._locked_at, self._wrong = None, 0
        given, pin = str(body.get("pin")), self._pin or ""
        wrong = len(given) ^ len(pin)
        for i in range(len(pin)):
            wrong |= ord(pin[i]) ^ ord((given + pin)[i])
        if self._pin and wrong:
            self._wrong += 1
            if self._wrong == 3:
                self._locked_at = clock()
            raise d.Fault(d.BAD_PIN)
        self._wrong = 0
        known[3] = True
        return {}

    def open_to_originals(self):
        """Originals cannot give a PIN."""
        return not self._pin

    def _list(self, _ask, body):
        full = self.disk.full(body.get("path"))
        names = self.disk.names(full)
        entries, next_ = [], self._count(body, "from", 0)
        left = room(self.frame, 8) - 40
        for name in names[next_:]:
            try:
                entry = [name] + list(self.disk.stat(full + "/" + name))
            except OSError:
                entry = [name, False, 0, 0]
            left -= len(json.dumps(entry).encode()) + 2
            if entries and left < 0:
                return {"entries": entries, "next": next_}
            entries.append(entry)
            next_ += 1
        return {"entries": entries, "next": None}

    def _stat(self, _ask, body):
        folder, size, time = self.disk.stat(self.disk.full(body.get("path")))
        return {"folder": folder, "size": size, "time": time}

    def _mkdir(self, _ask, body):
        self.disk.mkdir(self.disk.writable(body.get("path")))
        return {}

    def _rename(self, _ask, body):
        self.disk.rename(self.disk.writable(body.get("path")), self.disk.writable(body.get("to")))
        return {}

    def _delete(self, _ask, body):
        self.disk.delete(self.disk.writable(body.get("path")))
        return {}

    def _free(self, _ask, _body):
        free, total = self.disk.free()
        return {"free": free, "total": total}

    def _restart(self, _ask, body):
        self._reset_at = clock(), bool(body.get("soft", True))
        return {}

    def _count(self, body, name, default=None, least=0, most=0xFFFFFF):
        n = body.get(name, default)
        if isinstance(n, bool) or not isinstance(n, int) or not least <= n <= most:
            raise d.Fault(d.MALFORMED, name)
        return n

    def _new(self, kind, ask, *rest):
        if len(self._transfers) >= _TRANSFERS:
            for old in self._transfers:
                if isinstance(old, Read) and not old.sum and old.base >= old.blocks:
                    self.forget(old)
                    break
            else:
                raise d.Fault(d.BUSY)
        self._number = self._number + 1 & 16383
        transfer = kind(self, ask[0], self._number, *rest)
        self._transfers.append(transfer)
        return transfer

    def _read(self, ask, body):
        full = self.disk.full(body.get("path"))
        block = self._count(body, "block", None, 1, room(self.frame, 10))
        self._new(Read, ask, full, ask, block, self._count(body, "from", 0), 19 + (block * 8 + 6) // 7)

    def _write(self, ask, body):
        full = self.disk.writable(body.get("path"))
        block = self._count(body, "block", None, 1, room(self.frame, 10))
        size = self._count(body, "size", None, 0, 0x3FFFFFFF)
        crc = body.get("crc")
        if not isinstance(crc, str) or len(crc) != 8 or (size + block - 1) // block > 0xFFFFFF:
            raise d.Fault(d.MALFORMED, "crc" if size < 0xFFFFFF else "size")
        if self.disk.kind(full):
            raise d.Fault(d.IS_FOLDER)
        mark = Crc().add(json.dumps([full, size, crc, block]).encode()).text()
        part = d.part_name(full, mark)
        for old in self._transfers:
            if old.part == part:
                if old.host != ask[0]:
                    raise d.Fault(d.BUSY)
                self.forget(old)
        self._space(size - (self.disk.size_or_none(part) or 0))
        transfer = self._new(Write, ask, full, size, crc, block, mark)
        return {"transfer": transfer.number, "have": transfer.base}

    def _space(self, need):
        """Room for what is to come, if need be at the cost of old interrupted transfers."""
        if not hasattr(os, "statvfs") or self.disk.free()[0] > need:
            return
        self.disk.sweep([transfer.part for transfer in self._transfers])
        if self.disk.free()[0] < need:
            raise d.Fault(d.FULL)

    def _cancel(self, ask, body):
        transfer = self._find(ask[0], self._count(body, "transfer"))
        if not transfer:
            raise d.Fault(d.UNKNOWN_TRANSFER)
        self._over = [(ask[0], transfer.number, d.CANCELLED, transfer.base)] + self._over[:7]
        self.forget(transfer, None, bool(body.get("keep")))
        return {}

    def _verify(self, ask, body):
        self._new(Verify, ask, self.disk.full(body.get("path")), ask)


_OPS = ("", "hello", "unlock", "list", "stat", "mkdir", "rename", "delete", "free", "restart", "read", "write", "cancel", "verify")
