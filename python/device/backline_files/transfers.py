"""Files on their way to and from the board, and files whose sum is asked for.

`ask` is what began a transfer: (host, number, operation). It is answered when the file is summed, or by what raised.
"""
from .disk import CRC, MALFORMED, beside, refuse, sync
from .packing import crc, unpacked
from .wire import BLOCK, STATE, clock, elapsed, num24, read24

SLICE = 128  # bytes summed in one step: some 3 ms on a Pico
LIFE = 30000
SYNC = 8192  # what a power cut may cost of a transfer that is to be resumed
MOST_WAIT = 4000
READ_OP = 10
ARRIVED = 0  # in the place of order and time


class Transfer:
    """A file from the board; with another operation than READ its sum only. A block is lost when one that left after it has arrived, or after silence.

    `base`: all blocks before this one are on the other side.
    """

    part = None
    patience = 1  # times `wait`, until what is not answered is said again
    wait = 1000
    trip = None
    order = untold = unsynced = 0

    def __init__(self, agent, full, size, block=1, base=0, crc=""):
        self.agent, self.ask, self.full, self.total, self.length, self.base, self.crc = agent, agent.asking, full, size, block, base, crc
        self.key = self.ask[0], agent.next_id() & 16383
        self.blocks = (size + block - 1) // block
        self.heard = self.since = clock()
        self.ahead, self.sent = {}, {}  # by index: blocks that came too early; order and time of those under way
        self.begin()

    def begin(self):
        refuse(self.base > self.blocks, MALFORMED)
        self.most = self.agent.window // (19 + (self.length * 8 + 6) // 7)
        self.begin_sum(self.full)

    def begin_sum(self, name):
        self.file = open(name, "rb")
        self.sum = crc(b"")

    def close(self, keep=True):
        self.file.close()
        if not keep and self.part:
            self.agent.drop(self.part)

    def go_on(self):
        """One bit of work that is due; True if there may be more at once."""
        if self.sum:
            data = self.file.read(SLICE)
            if data:
                self.sum = crc(data, *self.sum)
                self.heard = clock()
                return True
            high, low = self.sum
            self.sum = None
            self.summed("%06x%02x" % (high ^ 0xFFFFFF, low ^ 255))
        elif elapsed(self.heard) > LIFE:
            self.agent.forget(self)
        else:
            late = elapsed(self.since) >= min(self.wait * self.patience, MOST_WAIT)
            if late:
                self.patience, self.since = min(self.patience * 2, 20), clock()
            return self.due(late)

    def summed(self, found):
        ask, self.ask = self.ask, None
        answer = {"size": self.total, "crc": found}
        if ask[2] == READ_OP:
            answer["transfer"], answer["blocks"] = self.key[1], self.blocks
        else:
            self.agent.forget(self)
        self.agent.answer(ask, answer)

    def due(self, late):
        flying = [i for i in self.sent if self.sent[i]]
        if flying and late:
            del self.sent[min(flying)]
        i = self.base
        while i in self.sent:
            i += 1
        if i < self.blocks and len(flying) < max(1, self.most) and not (self.agent.queue or self.agent.now):
            if not flying:
                self.since, self.patience = clock(), 1
            self.order += 1
            self.sent[i] = self.order, clock()
            self.file.seek(i * self.length)
            self.agent.send_ours(BLOCK, self.key, num24(i), self.file.read(self.length))
            return True

    def take(self, command, view, _wire):
        """A BLOCK or a STATE with its number, of so many bytes. What a host does not send is an echo of our own."""
        if command != STATE:
            return
        self.heard = clock()
        if view[6]:
            return self.agent.forget(self)
        base, bits = read24(view, 7), unpacked(view[11:16])
        if self.sum or not self.base <= base <= self.blocks:
            return
        self.base = base
        sent, newest = self.sent, 0
        for i in list(sent):
            at = i - base
            if sent[i] and (at < 0 or at < 32 and bits[at >> 3] & 128 >> (at & 7)):
                order, since = sent[i]
                newest = max(newest, order)
                took = elapsed(since)
                trip, spread = self.trip or (took, took // 2)
                self.trip = trip, spread = (trip * 7 + took) // 8, (spread * 3 + abs(took - trip)) // 4
                self.wait = max(60, trip * 3 // 2, trip + spread * 4)
                sent[i] = ARRIVED
        for i in list(sent):
            if i < base or sent[i] and sent[i][0] < newest:
                del sent[i]
        if newest:
            self.since, self.patience = clock(), 1


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
