"""Handles: short names for objects of Live that stay with the object when it is moved.

An object of Live is known by its `_live_ptr`. What has none (an item of the browser) is known
by the path it was read from while that still gives an equal object, and by nothing else.

A handle keeps its object's Python wrapper, so their number has to be bounded: past LIMIT the
ones of deleted objects go first, then those unused for longest. A handle that was let go
answers `gone`, as one of a deleted object does.
"""

from .faults import Fault
from .live_faults import is_dead

LIMIT = 65536


class Entry:
    __slots__ = ("name", "thing", "lom_class", "key")

    def __init__(self, name, thing, lom_class, key):
        self.name = name
        self.thing = thing
        self.lom_class = lom_class
        self.key = key


class Handles:
    def __init__(self, limit=LIMIT):
        self._limit = limit
        self._count = 0
        self._by_name = {}
        self._by_key = {}

    def __len__(self):
        return len(self._by_name)

    def name_of(self, thing, lom_class, path=None):
        """The handle of `thing`, a new one when it has none yet."""
        pointer = getattr(thing, "_live_ptr", None)
        key = path if pointer is None else pointer
        entry = self._by_key.get(key) if key is not None else None
        # Live may give a new object the address of a deleted one: the wrappers tell them apart.
        if entry is not None and entry.thing == thing:
            return entry.name
        return self._add(thing, lom_class, key)

    def _add(self, thing, lom_class, key):
        if len(self._by_name) >= self._limit:
            self._make_room()
        self._count += 1
        name = "h%d" % self._count
        entry = self._by_name[name] = Entry(name, thing, lom_class, key)
        if key is not None:
            self._by_key[key] = entry
        return name

    def find(self, name):
        """The entry of a handle; `gone` when its object was deleted or it is not of this boot."""
        entry = self._by_name.get(name)
        if entry is None:
            raise Fault("gone", "the handle %s is of an older boot or was let go" % name, path="#" + name)
        if is_dead(entry.thing):
            self._drop(entry)
            raise Fault("gone", "the %s of handle %s was deleted" % (entry.lom_class.name, name), path="#" + name)
        # Used last, let go last.
        self._by_name[name] = self._by_name.pop(name)
        return entry

    def alive(self, name):
        """Whether the handle still leads to an object."""
        entry = self._by_name.get(name)
        return entry is not None and not is_dead(entry.thing)

    def _make_room(self):
        for entry in [entry for entry in self._by_name.values() if is_dead(entry.thing)]:
            self._drop(entry)
        surplus = len(self._by_name) - self._limit * 3 // 4
        if surplus > 0:
            for entry in list(self._by_name.values())[:surplus]:
                self._drop(entry)

    def _drop(self, entry):
        del self._by_name[entry.name]
        if self._by_key.get(entry.key) is entry:
            del self._by_key[entry.key]
