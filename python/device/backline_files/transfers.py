"""One transfer each: a file on its way to the board, one from the board, or one whose sum is asked for.

`ask` is what began them: (host, number, operation).
"""
import os

from .disk import CRC, FULL, MALFORMED, Fault, fault_of, part_name
from .wire import Crc, clock, elapsed, unpack

SLICE = 128  # bytes summed in one step: some 3 ms on a Pico
LIFE = 30000
_SYNC = 8192  # what a power cut may cost of a transfer that is to be resumed


class _Transfer:
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


class Verify(_Transfer):
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


class Read(Verify):
    """Sends blocks. A block is lost when one that left after it has arrived, or after silence."""

    def __init__(self, agent, ask, full, block, first):
        super().__init__(agent, ask, full)
        self.size_of_block = block
        self.blocks = (self.size + block - 1) // block
        if first > self.blocks:
            self.close()
            raise Fault(MALFORMED, "from")
        self.base = self.next = first
        self.most = max(1, agent.window // (19 + (block * 8 + 6) // 7))
        self.flying = {}
        self.again = []
        self.arrived = set()
        self.order = 0
        self.trip, self.patience = 100, 1

    def answer(self, crc):
        return {"transfer": self.number, "size": self.size, "crc": crc, "blocks": self.blocks}

    def summed(self, crc):
        ask, self.ask = self.ask, None
        self.since = clock()
        self.agent.answer(ask, self.answer(crc))

    def done(self):
        return not self.sum and self.base >= self.blocks

    def due(self):
        if self.flying and elapsed(self.since) > max(60, self.trip * 3 // 2) * self.patience:
            self.patience = min(self.patience * 2, 32)
            self.since = clock()
            self.lose(min(self.flying))
        if len(self.flying) >= self.most or not self.agent.idle():
            return False
        while self.next in self.arrived:
            self.next += 1
        if self.again:
            index = self.again.pop(0)
        elif self.next < self.blocks:
            index = self.next
            self.next += 1
        else:
            return False
        if not self.flying:
            self.since = clock()
        self.order += 1
        self.flying[index] = self.order, clock()
        self.file.seek(index * self.size_of_block)
        self.agent.block(self, index, self.file.read(self.size_of_block))
        return True

    def lose(self, index):
        del self.flying[index]
        self.again = sorted(self.again + [index])

    def state(self, status, base, bits):
        """A STATE of the host's: `bits` are four bytes, the top one for block `base`."""
        self.heard = clock()
        if status:
            return self.agent.forget(self)
        if self.sum or not self.base <= base <= self.blocks:
            return

        def has(i):
            return i < base or i - base < 32 and bits[i - base >> 3] & 128 >> (i - base & 7)

        newest = 0
        for i in list(self.flying):
            if has(i):
                order, time = self.flying.pop(i)
                newest = max(newest, order)
                self.trip = (self.trip * 7 + elapsed(time)) // 8
                self.arrived.add(i)
        self.base, self.next = base, max(self.next, base)
        self.arrived = {i for i in self.arrived if i >= base}
        self.again = [i for i in self.again if not has(i)]
        for i in list(self.flying):
            if self.flying[i][0] < newest:
                self.lose(i)
        if newest:
            self.since, self.patience = clock(), 1


class Write(_Transfer):
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
