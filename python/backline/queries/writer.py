"""Writes the answer of a query piece by piece as JSON text.

Each piece is small enough for a slot, whatever the size of the Set, and so is its conversion
to text: nothing is left to be done at once in the end but joining.
"""

from ..limits import LINE
from ..pieces import REST
from ..faults import Fault
from ..json_text import quote, tree_text
from ..live_faults import is_dead
from .reader import holds_list, is_deep, reader_of

# Properties read in one piece: about a tenth of a millisecond.
PIECE = 256
# Reading about 420 properties of browser items within one call has been seen to crash Live.
PIECE_OF_BARE_OBJECTS = 128


class Writer:
    """Collects the text of one answer. Its generators yield between pieces, REST where the next one has to wait for the next slot."""

    def __init__(self, scope):
        self._scope = scope
        self._parts = []
        self._size = 0

    def text(self):
        return "".join(self._parts)

    def thing(self, node, thing):
        """Writes one object."""
        plan = node.plan(thing)
        text = tree_text(reader_of(self._scope, node, thing).read(thing), self._scope.encoder.plain)
        deep = [field for field in plan.fields if is_deep(field)]
        if not deep or text == "null":
            self._write(text)
            return
        self._write(text[:-1])
        comma = "" if text == "{}" else ","
        for field in deep:
            self._write("%s%s:" % (comma, quote(field.name)))
            comma = ","
            yield from self._field(field, thing)
        self._write("}")

    def things(self, node, items):
        """Writes a list of objects."""
        try:
            items = list(items[node.range])
        except TypeError:
            items = list(items)[node.range]
        self._write("[")
        if holds_list(node):
            yield from self._one_by_one(node, items)
        else:
            yield from self._in_blocks(node, items)
        self._write("]")

    def _field(self, field, owner):
        try:
            value = getattr(owner, field.name)
        except Exception:
            # What Live refuses to read for an object is null.
            value = None
        if value is None:
            self._write("null")
        elif field.is_list:
            yield from self.things(field.node, value)
        else:
            yield from self.thing(field.node, value)

    def _one_by_one(self, node, items):
        for at, item in enumerate(items):
            if at:
                self._write(",")
            if item is None or is_dead(item):
                self._write("null")
            else:
                yield from self.thing(node, item)
            yield

    def _in_blocks(self, node, items):
        at, size, rest = 0, 1, None
        while at < len(items):
            block = items[at : at + size]
            text = tree_text([self._read(node, item) for item in block], self._scope.encoder.plain)
            self._write("," + text[1:-1] if at else text[1:-1])
            at += len(block)
            if size == 1:
                size, rest = self._block_size(node, block[0])
            yield rest

    def _block_size(self, node, item):
        if item is None or is_dead(item):
            return 1, None
        reader = reader_of(self._scope, node, item)
        piece, rest = (PIECE_OF_BARE_OBJECTS, REST) if reader.bare else (PIECE, None)
        return max(1, piece // reader.reads), rest

    def _read(self, node, item):
        return None if item is None else reader_of(self._scope, node, item).read(item)

    def _write(self, text):
        self._parts.append(text)
        self._size += len(text)
        if self._size > LINE:
            raise Fault("too-large", "the answer has more than %d bytes; ask for less at once, for example with $range" % LINE)
