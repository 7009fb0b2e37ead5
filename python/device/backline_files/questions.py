"""What hosts ask: the operations of docs/files-protocol.md, section 3."""
import json
import os
import sys

from .disk import BAD_PIN, BUSY, CANCELLED, FULL, IS_FOLDER, LOCKED, MALFORMED, UNKNOWN_OP, UNKNOWN_TRANSFER, Fault, fault_of, part_name
from .packing import unpack
from .reading import Read
from .transfers import Verify, Write
from .wire import clock, elapsed, room

_HOSTS = _TRANSFERS = 4
_LOCK = 30000  # ms after three wrong PINs
_HEX = "0123456789abcdef"


def pull(module, *names):
    """What only some boards have, or None."""
    try:
        found = __import__(module)
        for name in names:
            found = getattr(found, name)
        return found
    except (ImportError, AttributeError):
        return None


def _length(body):
    return len(json.dumps(body).encode())


def _count(body, name, default=None, least=0, most=0xFFFFFF):
    n = body.get(name, default)
    if isinstance(n, bool) or not isinstance(n, int) or not least <= n <= most:
        raise Fault(MALFORMED, name)
    return n


class _Host:
    def __init__(self, host, open_):
        self.host, self.open = host, open_
        self.number = self.answer = None


class Questions:
    def __init__(self, agent):
        self._agent, self._disk = agent, agent.disk
        self._hosts = []  # the one that asked last at the end
        self._wrong = 0
        self._locked = None  # since when
        self._buf = bytearray(agent.frame)

    def ask(self, host, number, op, packed):
        known = None
        for one in self._hosts:
            if one.host == host:
                known = one
        if known:
            behind = known.number - number & 16383
            if not behind:
                return known.answer and self._agent.send(known.answer)  # else it is being worked on
            if behind < 8192 and op != 1:
                return  # a copy that a cable delayed: done long ago
            self._hosts.remove(known)
        else:
            known = _Host(host, not self._agent.pin)
        known.number, known.answer = number, None
        self._hosts = self._hosts[1 - _HOSTS :] + [known]
        ask = host, number, op
        try:
            body = self._do(known, ask, self._body(packed))
            status = 0
        except (OSError, ValueError, Fault, MemoryError, RuntimeError) as error:
            fault = fault_of(error)
            body, status = {"text": fault.text[:60]}, fault.status
        if body is not None:
            self.answer(ask, body, status)

    def say(self, host, number, op, status, body):
        return self._agent.send_ours(0x11, host, number, bytes((op, status)), json.dumps(body).encode())

    def answer(self, ask, body, status=0):
        """`ask`: (host, number, operation)."""
        answer = self.say(ask[0], ask[1], ask[2], status, body)
        for known in self._hosts:
            if known.host == ask[0] and known.number == ask[1]:
                known.answer = answer

    def _body(self, packed):
        n = unpack(packed, self._buf)
        body = json.loads(str(bytes(self._buf[:n]), "utf-8")) if n else {}
        if not isinstance(body, dict):
            raise Fault(MALFORMED)
        return body

    def _do(self, known, ask, body):
        op = ask[2]
        if op == 1:
            return self._hello(known)
        if op == 2:
            return self._unlock(known, str(body.get("pin")))
        if not 2 < op < 14:
            raise Fault(UNKNOWN_OP)
        if not known.open:
            raise Fault(LOCKED)
        if op == 8:
            free, total = self._disk.free()
            return {"free": free, "total": total}
        if op == 9:
            self._agent.restart(bool(body.get("soft", True)))
            return {}
        if op == 12:
            return self._cancel(ask[0], body)
        full = self._disk.full(body.get("path"), op in (5, 6, 7, 11))
        if op in (5, 7):
            (self._disk.mkdir if op == 5 else self._disk.delete)(full)
            return {}
        if op == 6:
            self._disk.rename(full, self._disk.full(body.get("to"), True))
            return {}
        if op == 4:
            folder, size, time = self._disk.stat(full)
            return {"folder": folder, "size": size, "time": time}
        if op == 13:
            return self._begin(Verify, ask, full)
        return {3: self._list, 10: self._read, 11: self._write}[op](full, body, ask)

    def _hello(self, known):
        agent = self._agent
        uid = pull("microcontroller", "cpu", "uid") or (pull("machine", "unique_id") or bytes)()
        body = {
            "name": agent.name[:24],
            "firmware": "%s %s" % (sys.implementation.name, ".".join([str(n) for n in sys.implementation.version[:3]])),
            "board": (pull("board", "board_id") or sys.platform)[:24],
            "uid": "".join(["%02x" % b for b in uid]),
            "frame": agent.frame,
            "window": agent.window,
            "locked": not known.open,
            "readonly": self._disk.readonly(),
            "crash": agent.crash,
            "root": self._disk.root or "/",
        }
        if agent.crash:  # its end says most
            while len(body["crash"]) > 40 and _length(body) > room(agent.frame, 8):
                body["crash"] = body["crash"][len(body["crash"]) // 8 :]
        return body

    def _unlock(self, known, given):
        if self._locked is not None:
            left = _LOCK - elapsed(self._locked)
            if left > 0:
                raise Fault(LOCKED, "%d s" % (left // 1000 + 1))
            self._locked = None
        pin = self._agent.pin or given
        wrong = len(given) ^ len(pin)
        for i in range(len(pin)):  # all of it, whatever is wrong: the time tells nothing
            wrong |= ord(pin[i]) ^ ord((given + pin)[i])
        if wrong:
            self._wrong += 1
            if self._wrong % 3 == 0:
                self._locked = clock()
            raise Fault(BAD_PIN)
        self._wrong = 0
        known.open = True
        return {}

    def _cancel(self, host, body):
        transfer = self._agent.find(host, _count(body, "transfer"))
        if not transfer:
            raise Fault(UNKNOWN_TRANSFER)
        self._agent.forget(transfer, CANCELLED, bool(body.get("keep")), True)
        return {}

    def _list(self, full, body, _ask):
        at = _count(body, "from", 0)
        entries = []
        left = room(self._agent.frame, 8) - 40
        for name in self._disk.names(full)[at:]:
            try:
                entry = [name] + list(self._disk.stat(full + "/" + name))
            except (OSError, Fault):
                entry = [name, False, 0, 0]
            left -= _length(entry) + 2
            if entries and left < 0:
                return {"entries": entries, "next": at}
            entries.append(entry)
            at += 1
        return {"entries": entries, "next": None}

    def _block(self, body):
        return _count(body, "block", None, 1, room(self._agent.frame, 10))

    def _begin(self, kind, *rest):
        """Begins a transfer, whose number is that of `begun`. Nothing to answer yet."""
        all_ = self._agent.transfers
        for old in list(all_):
            if len(all_) >= _TRANSFERS and old.done():
                self._agent.forget(old)  # its host has everything
        if len(all_) >= _TRANSFERS:
            raise Fault(BUSY)
        self.begun = kind(self._agent, *rest)
        all_.append(self.begun)

    def _read(self, full, body, ask):
        self._begin(Read, ask, full, self._block(body), _count(body, "from", 0))

    def _write(self, full, body, ask):
        block, crc = self._block(body), body.get("crc")
        size = _count(body, "size", None, 0, min(0x3FFFFFFF, block * 0xFFFFFF))
        if not isinstance(crc, str) or len(crc) != 8 or [c for c in crc if c not in _HEX]:
            raise Fault(MALFORMED, "crc")
        if self._disk.kind(full):
            raise Fault(IS_FOLDER)
        part = part_name(full, crc)
        for old in list(self._agent.transfers):
            if old.part and old.full == full:
                self._agent.forget(old)
            elif old.part == part:
                raise Fault(BUSY)
        self._space(size - (self._disk.size_or_none(part) or 0))
        self._begin(Write, ask, full, block, size, crc)
        return {"transfer": self.begun.number, "have": self.begun.base}

    def _space(self, need):
        """Makes room on the disk, if need be at the cost of interrupted transfers."""
        if hasattr(os, "statvfs") and self._disk.free()[0] < need:
            self._disk.sweep(self._agent.parts())
            if self._disk.free()[0] < need:
                raise Fault(FULL)
