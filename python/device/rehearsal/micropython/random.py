"""For tests in MicroPython: dice with a seed. They fall otherwise than CPython's, and the same every time."""


class Random:
    def __init__(self, seed):
        self._state = (seed * 2654435761 + 88675123) & 0xFFFFFFFF or 1

    def _next(self):
        x = self._state
        x ^= x << 13 & 0xFFFFFFFF
        x ^= x >> 17
        x ^= x << 5 & 0xFFFFFFFF
        self._state = x
        return x

    def random(self):
        return (self._next() >> 8) / 0x1000000

    def getrandbits(self, bits):
        data = bytes([self._next() >> 11 & 255 for _ in range((bits + 7) // 8)])
        return int.from_bytes(data, "big") >> -bits % 8

    def randrange(self, n):
        return (self._next() >> 8) % n

    def randint(self, least, most):
        return least + self.randrange(most - least + 1)

    def choice(self, things):
        return things[self.randrange(len(things))]


DICE = Random(1)
