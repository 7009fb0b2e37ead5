"""What a client was answered, so that a request sent again is answered again and not executed again.

Ids count up, therefore one number, the floor, stands for every id below it: all of them were
answered and acknowledged, or are so old that only the fact of their execution is kept.
"""

from ..limits import REMEMBERED_BYTES, REMEMBERED_IDS

# Stands for a reply that was let go.
LOST = object()


class ReplyLog:
    __slots__ = ("floor", "_replies", "_size", "_bytes", "_ids")

    def __init__(self, most_bytes=REMEMBERED_BYTES, most_ids=REMEMBERED_IDS):
        self.floor = 0
        self._replies = {}
        self._size = 0
        self._bytes = most_bytes
        self._ids = most_ids

    def __len__(self):
        return len(self._replies)

    def find(self, number):
        """The reply line to request `number`, LOST, or None when it was never executed."""
        if number <= self.floor:
            return LOST
        return self._replies.get(number)

    def keep(self, number, reply):
        self._replies[number] = reply
        self._size += len(reply)
        if self._size > self._bytes:
            self._forget_texts()
        if len(self._replies) > self._ids:
            self._raise_floor()

    def acknowledge(self, number):
        """Forgets every reply up to and including `number`."""
        if number <= self.floor:
            return
        self.floor = number
        replies = self._replies
        for first in list(_up_to(replies, number)):
            self._drop(first)

    def _drop(self, number):
        reply = self._replies.pop(number)
        if reply is not LOST:
            self._size -= len(reply)

    def _forget_texts(self):
        """The oldest texts go until half the room is free, so that this happens seldom."""
        for number, reply in self._replies.items():
            if self._size <= self._bytes // 2:
                return
            if reply is not LOST:
                self._replies[number] = LOST
                self._size -= len(reply)

    def _raise_floor(self):
        oldest = sorted(self._replies)[: len(self._replies) // 2]
        for number in oldest:
            self._drop(number)
        self.floor = max(self.floor, oldest[-1])


def _up_to(replies, number):
    """The ids up to `number` at the front: ids are kept in the order of execution, which is nearly theirs."""
    for found in replies:
        if found > number:
            return
        yield found
