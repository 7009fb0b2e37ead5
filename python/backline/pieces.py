"""Work that is cut into pieces, because all of it at once would hold up Live.

Such work is a generator: it yields between pieces and returns its result.
"""

# Yielded where nothing more may be done in this slot.
REST = "rest"


def finished(steps):
    """What such a generator returns, all its pieces at once: for work that is known to be small."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return end.value
