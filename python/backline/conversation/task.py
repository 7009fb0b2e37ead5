"""A request that is executed in pieces, because all of it at once would hold up Live."""


class Task:
    """`steps` is a generator that yields between pieces and returns the JSON text of its result;
    where it yields a number, nothing more may be done for that many seconds.

    An `exclusive` task lets no other request in between its pieces: what is inside one undo
    step must be nothing but the batch that asked for it.
    """

    __slots__ = ("ident", "number", "steps", "exclusive", "keep", "rest")

    def __init__(self, ident, number, steps, exclusive, keep):
        self.ident = ident
        self.number = number
        self.steps = steps
        self.exclusive = exclusive
        self.keep = keep
        self.rest = None

    def step(self):
        """One piece of work: the result's text when that was the last one, else None."""
        try:
            self.rest = next(self.steps)
        except StopIteration as end:
            return end.value
        return None
