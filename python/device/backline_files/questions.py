"""What hosts ask: the operations of docs/files-protocol.md, section 3. Each gets the file it is about and the body; `asking` is host, number and operation."""
import json
import os
import sys

from .disk import BAD_PIN, BUSY, CANCELLED, EXISTS, FULL, IS_FOLDER, LOCKED, MALFORMED, NOT_EMPTY, UNKNOWN_OP, UNKNOWN_TRANSFER
from .disk import beside, refuse, status_of, sync
from .packing import unpacked
from .transfers import Transfer, Write
from .wire import ANSWER, clock, elapsed, pull

HOSTS, TRANSFERS = 4, 4
LOCK = 30000  # ms after three wrong PINs
LATER = 0  # in the place of an answer


def number_in(body, name, default="", least=0, most=0xFFFFFF):
    n = body.get(name, default)
    refuse(type(n) != int or not least <= n <= most, MALFORMED)
    return n


class Questions:
    """`hosts`: lists of host, may it?, key and answer of its last question; the one that asked last at the end."""

    wrong = locked = 0  # PINs; since when
    hosts = []

    def ask(self, key, op, packed):
        """`key`: host and number."""
        host, number = key
        self.asking = ask = key + (op,)
        known = [host, not self.pin, key, None]
        for one in self.hosts:
            if one[0] == host:
                known = one
                behind = one[2][1] - number & 16383
                if not behind:
                    return one[3] and self.emit(one[3])  # else it is being worked on
                if behind < 8192 and op != 1:
                    return  # a copy that a cable delayed: done long ago
        known[2], known[3] = key, None
        self.hosts = [one for one in self.hosts if one != known][1 - HOSTS :] + [known]
        status = 0
        try:
            body = json.loads(str(unpacked(packed) or b"{}", "utf-8"))
            refuse(not 0 < op < 14, UNKNOWN_OP)
            refuse(op > 2 and not known[1], LOCKED)
            full = op not in (1, 2, 8, 9, 12) and self.full(body.get("path"), op in (5, 6, 7, 11))
            body = self.operations[op](self, full, body)
            if 4 < op < 8:
                sync()
        except Exception as error:  # whatever it is: it is the answer
            status = status_of(error)
            body = {"text": str((error.args or ("",))[-1])[:60]}
        if body != LATER:
            self.answer(ask, body or {}, status)

    def answer(self, ask, body, status=0):
        answer = self.send_ours(ANSWER, ask, bytes((ask[2], status)), json.dumps(body).encode())
        for one in self.hosts:
            if one[2] == ask[:2]:
                one[3] = answer

    def op_hello(self, _full, body):
        uid = pull("microcontroller.cpu.uid") or (pull("machine.unique_id") or bytes)()
        system = sys.implementation
        return {
            "name": self.name[:24],
            "firmware": "%s %d.%d.%d" % ((system.name,) + system.version[:3]),
            "board": (pull("board.board_id") or sys.platform)[:24],
            "uid": "".join(["%02x" % b for b in uid]),
            "frame": len(self.buf),
            "window": self.window,
            "locked": not self.hosts[-1][1],
            "readonly": self.is_readonly(),
            "crash": self.crash and self.crash[-self.room // 2 :],  # its end says most
            "root": self.root or "/",
        }

    def op_unlock(self, _full, body):
        given = str(body.get("pin"))
        if self.wrong > 2:
            left = LOCK - elapsed(self.locked)
            refuse(left > 0, LOCKED, "%d s" % (left // 1000 + 1))
            self.wrong = 0
        pin = self.pin or given
        wrong = len(given) ^ len(pin)
        for right, one in zip(pin, given + pin):  # all of it, whatever is wrong: the time tells nothing
            wrong |= ord(right) ^ ord(one)
        self.locked = clock()
        self.wrong += 1
        refuse(wrong, BAD_PIN)
        self.wrong = 0
        self.hosts[-1][1] = True

    def op_list(self, full, body):
        at = number_in(body, "from", 0)
        entries, left = [], self.room - 40
        for name in self.names(full)[at:]:
            folder, size, time = self.look(full + "/" + name)
            entry = name, bool(folder), size, time
            left -= len(json.dumps(entry).encode()) + 2
            if entries and left < 0:
                return {"entries": entries, "next": at}
            entries.append(entry)
            at += 1
        return {"entries": entries, "next": None}

    def op_stat(self, full, _body):
        folder, size, time = self.facts(full)
        return {"folder": folder, "size": size, "time": time}

    def op_mkdir(self, full, _body):
        os.mkdir(full)

    def op_rename(self, full, body):
        to = self.full(body.get("to"), True)
        refuse(self.look(to)[0] is not None, EXISTS)
        os.rename(full, to)

    def op_delete(self, full, _body):
        if not self.facts(full)[0]:
            return os.remove(full)
        refuse(self.names(full), NOT_EMPTY)
        for name in os.listdir(full):
            os.remove(full + "/" + name)
        os.rmdir(full)

    def op_free(self, _full, _body):
        free, total = self.space()
        return {"free": free, "total": total}

    def op_reset(self, _full, body):
        self.restart_at = clock(), body.get("soft", True)

    def op_read(self, full, body):
        return self.launch(Transfer, full, self.size_of(full), self.block_in(body), number_in(body, "from", 0))

    def op_write(self, full, body):
        block, crc = self.block_in(body), body.get("crc")
        size = number_in(body, "size", "", 0, min(0x3FFFFFFF, block * 0xFFFFFF))
        refuse(type(crc) != str or len(crc) != 8 or [c for c in crc if c not in "0123456789abcdef"], MALFORMED)
        refuse(self.look(full)[0], IS_FOLDER)
        part = beside(full, crc)
        for old in list(self.transfers):
            if old.part and old.full == full:
                self.forget(old)
            else:
                refuse(old.part == part, BUSY)
        need = size - self.look(part)[1]
        if self.space()[0] < need:
            used = [one.part for one in self.transfers] + (self.original.parts() if self.original else [])
            self.clean(".", used, self.root)  # at the cost of interrupted transfers
            refuse(self.space()[0] < need, FULL)
        self.launch(Write, full, size, block, 0, crc)
        begun = self.transfers[-1]
        return {"transfer": begun.key[1], "have": begun.base}

    def op_cancel(self, _full, body):
        transfer = self.transfer_of((self.asking[0], number_in(body, "transfer")))
        refuse(not transfer, UNKNOWN_TRANSFER)
        self.forget(transfer, CANCELLED, body.get("keep"), True)

    def op_verify(self, full, _body):
        return self.launch(Transfer, full, self.size_of(full))

    operations = (None, op_hello, op_unlock, op_list, op_stat, op_mkdir, op_rename, op_delete, op_free, op_reset, op_read, op_write, op_cancel, op_verify)

    def block_in(self, body):
        return number_in(body, "block", "", 1, self.room)

    def launch(self, kind, *rest):
        """Begins a transfer."""
        for old in list(self.transfers):
            if len(self.transfers) >= TRANSFERS and not old.sum and old.base >= old.blocks:
                self.forget(old)  # its host has everything
        refuse(len(self.transfers) >= TRANSFERS, BUSY)
        self.transfers.append(kind(self, *rest))
        return LATER
