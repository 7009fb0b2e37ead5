"""Live's read-only containers: a snapshot that is neither a list nor a tuple."""

READ_ONLY = "Cannot modify read only container."


class Sequence:
    """What every vector of the API can do. `_items` is a tuple; elements are handed out through `_give`."""

    __slots__ = ("_items",)

    def __init__(self, items=()):
        self._items = tuple(items)

    def _give(self, item):
        return item

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        give = self._give
        return iter([give(item) for item in self._items])

    def __getitem__(self, index):
        if isinstance(index, slice):
            return type(self)(self._items[index])
        if not isinstance(index, int):
            raise TypeError("Invalid index type")
        if not -len(self._items) <= index < len(self._items):
            raise IndexError("Index out of range")
        return self._give(self._items[index])

    def __contains__(self, value):
        return any(element == value for element in self)

    def append(self, value):
        raise RuntimeError(READ_ONLY)

    def extend(self, values):
        raise RuntimeError(READ_ONLY)

    def __setitem__(self, index, value):
        raise RuntimeError(READ_ONLY)

    def __delitem__(self, index):
        raise RuntimeError(READ_ONLY)


def make_vector(name, module, give=None):
    """A vector class; `give` turns a stored item into what the script gets (a fresh proxy for LOM objects)."""
    namespace = {"__slots__": (), "__module__": module}
    if give is not None:
        namespace["_give"] = staticmethod(give)
        namespace["__iter__"] = lambda self: iter([give(item) for item in self._items])
    return type(name, (Sequence,), namespace)
