"""Files on their way to the board."""
from .disk import beside, sync
from .faults import CRC, refuse
from .packing import unpacked
from .transfers import Transfer
from .wire import BLOCK, clock, read24

SYNC = 8192  # what a power cut may cost of a transfer that is to be resumed


class Write(Transfer):
    """Receives blocks into `.<crc>.part`, which holds whole ones in order only, so that its length says what is there."""

    sum = None
    wait = 100

    def begin(self):
        self.ask = None  # answered at once
        self.part = beside(self.full, self.crc)
        there = self.agent.look(self.part)[1]
        if there <= self.total:
            self.base = self.blocks if there == self.total else there // self.length
        self.file = open(self.part, "r+b" if self.base else "wb")
        self.file.seek(self.base * self.length)
        self.finish()

    def finish(self):
        """When all is there: now what is on the disk is summed, not what came."""
        if self.base >= self.blocks:
            self.file.close()
            self.begin_sum(self.part)
            return True

    def take(self, command, view, wire):
        if command != BLOCK:
            return
        index, packed = read24(view, 6), view[10:]
        self.heard = self.since = clock()
        self.patience = 1
        base, ahead, length = self.base, self.ahead, self.length
        if index + 1 == self.blocks:
            length = self.total - index * length
        if index >= self.blocks or len(packed) * 7 >> 3 != length:
            return
        if index < base or index in ahead:
            return self.say_base()
        gap = index > base and not ahead
        held = sum([len(data) for one in self.agent.transfers for data in one.ahead.values()])
        if index > base and (index - base > 31 or held + length > self.agent.window):
            return
        ahead[index] = unpacked(packed)
        while self.base in ahead:
            data = ahead.pop(self.base)
            self.file.write(data)
            self.base += 1
            self.unsynced += len(data)
        self.untold += wire
        if self.unsynced > SYNC:
            self.unsynced = 0
            self.file.flush()
            sync()
        if not self.finish() and (gap or self.untold * 4 >= self.agent.window):
            self.say_base()

    def due(self, late):
        if late:
            self.say_base()

    def say_base(self):
        self.untold, self.since = 0, clock()
        bits = bytearray(4)
        for i in self.ahead:
            i -= self.base
            bits[i >> 3] |= 128 >> (i & 7)
        self.agent.say_state(self.key, 0, self.base, bits)

    def summed(self, found):
        self.file.close()
        refuse(found != self.crc or self.agent.size_of(self.part) != self.total, CRC)
        self.agent.store(self.part, self.full)
        self.base = self.blocks
        self.agent.forget(self, 1)
