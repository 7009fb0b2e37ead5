"""For tests: one direction of a cable, with what goes wrong on it."""


class Line:
    """Carries bytes one way. Faults are frames lost, damaged, doubled, swapped or cut, each with its share of all frames."""

    def __init__(self, dice=None, lost=0.0, damaged=0.0, doubled=0.0, swapped=0.0, cut=0.0):
        self.dice = dice
        self.faults = ((lost, self._lose), (damaged, self._damage), (doubled, self._double), (swapped, self._swap), (cut, self._cut))
        self.data = bytearray()
        self.held = b""

    def write(self, data):
        data = bytes(data)
        for share, fault in self.faults:
            if self.dice and self.dice.random() < share:
                data = fault(data)
        held, self.held = self.held, b""
        self.data += data + held
        return len(data) or 1

    def read(self, n):
        if self.held and not self.data:
            self.data, self.held = bytearray(self.held), b""
        data = bytes(self.data[:n])
        self.data = self.data[n:]
        return data or None

    def _lose(self, _data):
        return b""

    def _damage(self, data):
        data = bytearray(data)
        for _ in range(self.dice.randint(1, 3)):
            if data:
                data[self.dice.randrange(len(data))] = self.dice.choice((self.dice.randrange(128), self.dice.randrange(256)))
        return bytes(data)

    def _double(self, data):
        return data + data

    def _swap(self, data):
        self.held += data
        return b""

    def _cut(self, data):
        return data[: self.dice.randint(0, len(data))]
