"""A request that is executed in pieces."""

from ..pieces import REST


class Task:
    """`steps` is a generator that yields between pieces and returns the JSON text of its result;
    where it yields REST, nothing more may be done in this slot.

    An `exclusive` task lets no other request in between its pieces: what is inside one undo
    step must be nothing but the batch that asked for it.
    """

    __slots__ = ("ident", "number", "steps", "exclusive", "keep", "rests")

    def __init__(self, ident, number, steps, exclusive, keep):
        self.ident = ident
        self.number = number
        self.steps = steps
        self.exclusive = exclusive
        self.keep = keep
        self.rests = False

    def step(self):
        """One piece of work: the result's text when that was the last one, else None."""
        try:
            self.rests = next(self.steps) is REST
        except StopIteration as end:
            return end.value
        return None
