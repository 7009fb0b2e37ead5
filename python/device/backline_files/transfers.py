"""Files on their way to the board, and files whose sum is asked for; those from the board are in reading.py.

`ask` is what began them: (host, number, operation).
"""
import os

from .disk import CRC, FULL, Fault, fault_of, part_name
from .packing import Crc, unpack
from .wire import clock, elapsed

SLICE = 128  # bytes summed in one step: some 3 ms on a Pico
LIFE = 30000
_SYNC = 8192  # what a power cut may cost of a transfer that is to be resumed


class Transfer:
    part = None

    def __init__(self, agent, ask, full):
        self.agent, self.host, self.full = agent, ask[0], full
        self.number = agent.next_number()
        self.file = self.sum = None
        self.ask = ask
        self.heard = self.since = clock()
        self.base = self.blocks = 0

    def close(self, _keep=True):
        file, self.file = self.file, None
        if file:
            file.close()

    def begin_sum(self, name):
        self.file = open(name, "rb")
        self.sum = Crc()

    def step(self):
        """One bit of work that is due; True if there may be more at once."""
        if self.sum:
            data = self.file.read(SLICE)
            if data:
                self.sum.add(data)
                self.heard = clock()
                return True
            crc, self.sum = self.sum.text(), None
            self.summed(crc)
        elif elapsed(self.heard) > LIFE:
            self.agent.forget(self)
        else:
            return self.due()

    def due(self):
        return False

    def done(self):
        """Has the other side all it wants?"""
        return False


class Verify(Transfer):
    """Its question is answered when the sum is there."""

    def __init__(self, agent, ask, full):
        super().__init__(agent, ask, full)
        self.size = agent.disk.file(full)
        self.begin_sum(full)

    def answer(self, crc):
        return {"size": self.size, "crc": crc}

    def summed(self, crc):
        ask, self.ask = self.ask, None
        self.agent.answer(ask, self.answer(crc))
        self.agent.forget(self)


class Write(Transfer):
    """Receives blocks into `.<crc>.part`, which holds whole ones in order only, so that its length says what is there."""

    def __init__(self, agent, ask, full, block, size, crc):
        super().__init__(agent, ask, full)
        self.ask = None  # answered at once
        self.size, self.crc, self.size_of_block = size, crc, block
        self.blocks = (size + block - 1) // block
        self.part = part_name(full, crc)
        self.ahead = {}
        self.untold = self.unsynced = 0
        self.patience = 100
        self.buf = bytearray(block + 1)
        self.open()

    def open(self):
        there = self.agent.disk.size_or_none(self.part) or 0
        if there == self.size:
            self.base = self.blocks
        elif there < self.size:
            self.base = there // self.size_of_block
        self.file = open(self.part, "r+b" if self.base else "wb")
        self.file.seek(self.base * self.size_of_block)
        if self.base >= self.blocks:
            self.finish()

    def close(self, keep=True):
        super().close()
        self.agent.spare += sum([len(data) for data in self.ahead.values()])
        self.ahead = {}
        if not keep:
            self.agent.disk.drop(self.part)

    def tell(self):
        self.untold, self.since = 0, clock()
        bits = bytearray(4)
        for i in self.ahead:
            i -= self.base
            bits[i >> 3] |= 128 >> (i & 7)
        self.agent.tell(self, bits)

    def block(self, index, packed, wire):
        """A BLOCK of `wire` bytes."""
        self.heard = self.since = clock()
        self.patience = 100
        length = self.size_of_block
        if index + 1 == self.blocks:
            length = self.size - index * length
        if index >= self.blocks or len(packed) * 7 >> 3 != length:
            return
        if index < self.base or index in self.ahead:
            return self.tell()
        gap = index > self.base and not self.ahead
        if index > self.base:
            if index - self.base > 31 or self.agent.spare < length:
                return
            self.agent.spare -= length
            self.ahead[index] = bytes(self.buf[: unpack(packed, self.buf)])
        else:
            unpack(packed, self.buf)
            self.write(memoryview(self.buf)[:length])
        self.untold += wire
        if self.file and not self.sum and (gap or self.untold * 4 >= self.agent.window):
            self.tell()

    def write(self, data):
        try:
            self.file.write(data)
            self.base += 1
            self.unsynced += len(data)
            while self.base in self.ahead:
                data = self.ahead.pop(self.base)
                self.agent.spare += len(data)
                self.file.write(data)
                self.base += 1
            if self.unsynced > _SYNC:
                self.unsynced = 0
                self.file.flush()
                getattr(os, "sync", int)()
            if self.base >= self.blocks:
                self.finish()
        except OSError as error:
            self.fail(error)

    def finish(self):
        """All is there: now what is on the disk is summed, not what came."""
        self.file.flush()
        super().close()
        self.begin_sum(self.part)

    def due(self):
        if elapsed(self.since) >= self.patience:
            self.patience = min(self.patience * 2, 2000)
            self.tell()

    def summed(self, crc):
        super().close()
        try:
            if crc != self.crc or self.agent.disk.file(self.part) != self.size:
                raise Fault(CRC)
            self.agent.disk.store(self.part, self.full)
        except (OSError, Fault) as error:
            return self.fail(error)
        self.base = self.blocks
        self.agent.forget(self, 1)

    def fail(self, error):
        status = fault_of(error).status
        self.agent.forget(self, status, status not in (CRC, FULL))
