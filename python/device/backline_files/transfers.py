"""Files on their way from the board, and files whose sum is asked for; those to the board are in writing.py.

`ask` is what began a transfer: (host, number, operation). It is answered when the file is summed, or by what raised.
"""
from .faults import MALFORMED, refuse
from .packing import crc, unpacked
from .wire import BLOCK, STATE, clock, elapsed, num24, read24

SLICE = 128  # bytes summed in one step: some 3 ms on a Pico
LIFE = 30000
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
        if i < self.blocks and len(flying) - late < max(1, self.most) and not (self.agent.queue or self.agent.now):
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
