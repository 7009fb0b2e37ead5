"""What a shape watch knows of the tree it covers: one Spot per object, one Row per list."""

from ..json_text import dumps


class Spot:
    """An object in the tree. `told` maps the name of a source to the fields it tells about,
    `last` holds what was read of the fields that Live does not tell about."""

    __slots__ = ("watch", "up", "key", "thing", "plan", "sources", "told", "below", "last", "pointer")

    def __init__(self, watch, up, key, thing, plan):
        self.watch = watch
        self.up = up
        self.key = key
        self.thing = thing
        self.plan = plan
        self.sources = []
        self.told = {}
        self.below = {}
        self.last = {}
        self.pointer = pointer_of(thing)
        watch.spots[self] = True

    def stands_for(self, thing, plan):
        return type(self) is Spot and self.plan is plan and self.thing == thing

    def touched(self, source):
        if self.watch is not None:
            self.watch.mark(self, source.name)
        return self.watch

    def leave(self, leaving):
        """Is no part of the tree any more, nor is what stands below; its listeners go when there is time."""
        if self.watch is None:
            return
        self.watch.spots.pop(self, None)
        self.watch.polled_spots.pop(self, None)
        self.watch = None
        leaving.append(self)
        for part in self.below.values():
            part.leave(leaving)
        self.up, self.below = None, {}

    def release(self, listeners):
        for source in self.sources:
            listeners.release(source, self)
        self.sources = []


class Row:
    """A list in the tree; an item is None where Live has nothing in that place."""

    __slots__ = ("up", "key", "items")

    def __init__(self, up, key):
        self.up = up
        self.key = key
        self.items = []

    def leave(self, leaving):
        for item in self.items:
            if item is not None:
                item.leave(leaving)
        self.items = []


def pointer_of(thing):
    """What an object is known by: every reading gives another wrapper of it."""
    return getattr(thing, "_live_ptr", None) or id(thing)


def path_text(part, name=None):
    """The JSON text of the path from the root of the watch to `part`, and to its field `name`."""
    steps = [] if name is None else [name]
    while part.up is not None:
        steps.append(part.key)
        part = part.up
    return dumps(steps[::-1])
