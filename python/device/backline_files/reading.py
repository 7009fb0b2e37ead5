"""A file on its way from the board."""
from .disk import MALFORMED, Fault
from .transfers import Verify
from .wire import block_length, clock, elapsed


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
        self.most = max(1, agent.window // block_length(block))
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
