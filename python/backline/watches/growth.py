"""Reads a tree as a query does, and listens to everything it reads.

Parts that were there before are kept with their listeners, wherever in a list they stand now;
what is new is listened to, what is gone is let go.
"""

from ..limits import LINE
from ..faults import Fault
from ..json_text import quote, tree_text
from ..live_faults import is_dead
from ..queries import holds_list, is_deep
from ..values.encode import PLAIN
from .binding import telling_name
from .spots import Row, Spot, pointer_of

# Objects read and listened to in one piece.
PIECE = 8


class Growth:
    """Collects the JSON text of one value while its part of the tree grows. The generators yield between pieces."""

    def __init__(self, scope, watch):
        self._scope = scope
        self._watch = watch
        self._listeners = scope.watches.listeners
        self._parts = []
        self._size = 0

    def text(self):
        return "".join(self._parts)

    def thing(self, node, thing, up, key, old):
        """Writes one object; returns its Spot, which is `old` when that stands for the same object."""
        spot = self._spot(node, thing, up, key, old)
        text = tree_text(self._tree(spot), self._scope.encoder.plain)
        deep = [field for field in spot.plan.fields if is_deep(field)]
        self._write(text[:-1] if deep else text)
        comma = "" if text == "{}" else ","
        for field in deep:
            self._write("%s%s:" % (comma, quote(field.name)))
            comma = ","
            yield from self.field(spot, field)
        if deep:
            self._write("}")
        return spot

    def field(self, spot, field):
        """Writes one field of a spot as it is now."""
        value = self._read(spot, field)
        if not is_deep(field):
            self._write(tree_text(self._plain(spot, field, value), self._scope.encoder.plain))
            return
        old = spot.below.pop(field.name, None)
        if value is None:
            self._write("null")
            part = None
        elif field.is_list:
            part = yield from self.things(field.node, value, spot, field.name, old if type(old) is Row else None)
        else:
            part = yield from self.thing(field.node, value, spot, field.name, old)
        self._replace(spot, field.name, old, part)

    def things(self, node, items, up, key, old):
        """Writes a list of objects; returns its Row, which is `old` if there was one."""
        row = old or Row(up, key)
        row.up, row.key = up, key
        pool = {spot.pointer: spot for spot in row.items if spot is not None}
        row.items = []
        self._write("[")
        step = 1 if holds_list(node) else PIECE
        for at, item in enumerate(list(items)[node.range]):
            if at:
                self._write(",")
            if item is None or is_dead(item):
                self._write("null")
                row.items.append(None)
            else:
                row.items.append((yield from self.thing(node, item, row, at, pool.pop(pointer_of(item), None))))
            if at % step == 0:
                yield
        self._write("]")
        for spot in pool.values():
            spot.leave(self._scope.watches.leaving)
        return row

    def _spot(self, node, thing, up, key, old):
        if self._watch.ended:
            raise Fault("disconnected", "the carrier of this watch has closed")
        plan = node.plan(thing)
        if plan.lom_class.kind == "object":
            # Items of the browser tell nobody of their changes, and reading many of them again and again is not safe.
            raise Fault("not-watchable", "a %s can be queried but not watched" % plan.lom_class.name)
        if old is not None and old.stands_for(thing, plan):
            old.up, old.key = up, key
            return old
        if old is not None:
            old.leave(self._scope.watches.leaving)
        spot = Spot(self._watch, up, key, thing, plan)
        for field in plan.fields:
            self._listen(spot, field)
        if spot.last:
            self._watch.polled_spots[spot] = True
        return spot

    def _listen(self, spot, field):
        """Hears of a field from Live, or else has it read again on every tick."""
        source_name, changes = telling_name(spot.plan.lom_class, field.member)
        if source_name in spot.told:
            spot.told[source_name].append(field)
            return
        source = self._acquire(spot, source_name) if source_name else None
        if source is not None:
            spot.sources.append(source)
            spot.told[source_name] = [field]
        elif changes:
            spot.last[field.name] = None
            spot.told[field.name] = [field]

    def _acquire(self, spot, name):
        try:
            return self._listeners.acquire(spot.thing, name, spot)
        except Fault:
            # Live refuses a listener for what this object does not have; it reads as null as well.
            return None

    def _tree(self, spot):
        tree = {}
        for field in spot.plan.fields:
            if not is_deep(field):
                tree[field.name] = self._plain(spot, field, self._read(spot, field))
        tree.update((name, None) for name in spot.plan.absent)
        if spot.plan.handle:
            tree["$ref"] = self._scope.handles.name_of(spot.thing, spot.plan.lom_class)
            tree.setdefault("type", spot.plan.lom_class.name)
        return tree

    def _read(self, spot, field):
        try:
            value = getattr(spot.thing, field.name)
        except Exception:
            # What Live refuses to read for an object is null.
            value = None
        if is_dead(value):
            value = None
        if field.name in spot.last:
            spot.last[field.name] = _comparable(value)
        return value

    def _plain(self, spot, field, value):
        if field.node is None:
            return self._scope.encoder.member_plain(value, field.member)
        old = spot.below.pop(field.name, None)
        part = None if value is None else self._spot(field.node, value, spot, field.name, old)
        self._replace(spot, field.name, old, part)
        return None if part is None else self._tree(part)

    def _replace(self, spot, name, old, part):
        if part is not None:
            spot.below[name] = part
        if old is not None and old is not part:
            old.leave(self._scope.watches.leaving)

    def _write(self, text):
        self._parts.append(text)
        self._size += len(text)
        if self._size > LINE:
            raise Fault("too-large", "the watched tree has more than %d bytes; watch less at once" % LINE)


def read_comparable(thing, name):
    """What a field is now, to be compared with what it was."""
    try:
        return _comparable(getattr(thing, name))
    except Exception:
        # What Live refuses to read for an object is null.
        return None


def _comparable(value):
    return value if isinstance(value, PLAIN) or not hasattr(value, "__len__") else list(value)
