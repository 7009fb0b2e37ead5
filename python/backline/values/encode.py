"""From Live's values to plain ones that JSON can carry.

Objects become `{"$ref": handle, "type": class}`, value types objects with the property names
of the table, vectors and tuples lists, enums their integer.
"""

from operator import attrgetter

from ..json_text import dumps, scalar_text, tree_text
from ..live_faults import is_dead
from ..lom import LIST

PLAIN = (bool, int, float, str, type(None))
DEEPEST = 32
# Members of a list that are turned into text in one piece.
PIECE = 256


class Encoder:
    """Turns values of one Live into plain ones; the handles it gives out are those of `handles`."""

    def __init__(self, table, handles):
        self._table = table
        self._handles = handles
        self._fields = {}

    def text(self, value, declared=None, path=None):
        """The JSON text of a value; `declared` is the class the table promises, `path` where it was read."""
        return scalar_text(value) or dumps(self.plain(value, declared, path))

    def member_text(self, value, member, path=None):
        """The JSON text of what `member` gave."""
        return scalar_text(value) or dumps(self.member_plain(value, member, path))

    def answer(self, value, member, path=None):
        """The same as the answer of an operation: a generator that returns the text when the list is a long one."""
        if isinstance(value, PLAIN) or not hasattr(value, "__len__") or len(value) <= PIECE:
            return self.member_text(value, member, path)
        return self._long_list(value, member, path)

    def member_plain(self, value, member, path=None):
        if isinstance(value, PLAIN):
            return value
        if member.kind is LIST:
            return self._items(value, member.declared, path)
        lom_class = self._table.member_class(value, member)
        return self.plain(value, lom_class.name if lom_class else None, path)

    def plain(self, value, declared=None, path=None, depth=0):
        if isinstance(value, PLAIN):
            return value
        if depth > DEEPEST:
            return str(value)
        lom_class = self._table.class_of(value, declared)
        if lom_class is None:
            return self._unnamed(value, depth)
        if lom_class.kind in ("vector", "iterator"):
            return self._items(value, lom_class.element, path)
        if lom_class.kind == "value":
            return self._value_type(value, lom_class, depth)
        return self.reference(value, lom_class, path)

    def reference(self, thing, lom_class, path=None):
        """`{"$ref", "type"}` of an object, and its path when that is known; None for one that was deleted."""
        if is_dead(thing):
            return None
        reference = {"$ref": self._handles.name_of(thing, lom_class, path), "type": lom_class.name}
        if path is not None:
            reference["path"] = path
        return reference

    def _items(self, items, declared, path, begin=0):
        if path is None:
            return [self.plain(item, declared, None, 1) for item in items]
        return [self.plain(item, declared, "%s.%d" % (path, at), 1) for at, item in enumerate(items, begin)]

    def _long_list(self, value, member, path):
        lom_class = self._table.member_class(value, member)
        declared = member.declared if member.kind is LIST else lom_class.element if lom_class else None
        items, texts = list(value), []
        for begin in range(0, len(items), PIECE):
            piece = self._items(items[begin : begin + PIECE], declared, path, begin)
            texts.append(tree_text(piece, self.plain)[1:-1])
            yield
        return "[%s]" % ",".join(texts)

    def _value_type(self, value, lom_class, depth):
        names, values_of, structured = self._fields.get(lom_class) or self._learn(lom_class)
        try:
            fields = dict(zip(names, values_of(value)))
        except (AttributeError, RuntimeError):
            # A field that this Live lacks or refuses is null.
            fields = {name: getattr(value, name, None) for name in names}
        for name, declared in structured:
            fields[name] = self.plain(fields[name], declared, None, depth + 1)
        return fields

    def _learn(self, lom_class):
        """How the fields of a value type are read: their names, all at once, and which have structure themselves."""
        members = [member for member in lom_class.members.values() if member.gets]
        names = tuple(member.name for member in members)
        values_of = attrgetter(*names) if len(names) > 1 else lambda value: [getattr(value, name) for name in names]
        structured = [(member.name, member.declared or member.type.name) for member in members
                      if member.type.name not in ("int", "float", "bool", "str")]
        self._fields[lom_class] = names, values_of, structured
        return self._fields[lom_class]

    def _unnamed(self, value, depth):
        """What the table has no class for: containers of Python, and whatever a Set's data holds."""
        if isinstance(value, dict):
            return {str(key): self.plain(item, None, None, depth + 1) for key, item in value.items()}
        if isinstance(value, (list, tuple, set, frozenset)) or hasattr(value, "__len__") and hasattr(value, "__getitem__"):
            return [self.plain(item, None, None, depth + 1) for item in value]
        return str(value)
