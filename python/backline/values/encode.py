"""From Live's values to plain ones that JSON can carry.

Objects become `{"$ref": handle, "type": class}`, value types objects with the property names
of the table, vectors and tuples lists, enums their integer.
"""

from ..json_text import dumps, scalar_text
from ..live_faults import is_dead
from ..lom import LIST

PLAIN = (bool, int, float, str, type(None))
DEEPEST = 32


class Encoder:
    """Turns values of one Live into plain ones; the handles it gives out are those of `handles`."""

    def __init__(self, table, handles):
        self._table = table
        self._handles = handles

    def text(self, value, declared=None, path=None):
        """The JSON text of a value; `declared` is the class the table promises, `path` where it was read."""
        return scalar_text(value) or dumps(self.plain(value, declared, path))

    def member_text(self, value, member, path=None):
        """The JSON text of what `member` gave."""
        return scalar_text(value) or dumps(self.member_plain(value, member, path))

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
            return self._fields(value, lom_class, depth)
        return self.reference(value, lom_class, path)

    def reference(self, thing, lom_class, path=None):
        """`{"$ref", "type"}` of an object, and its path when that is known; None for one that was deleted."""
        if is_dead(thing):
            return None
        reference = {"$ref": self._handles.name_of(thing, lom_class, path), "type": lom_class.name}
        if path is not None:
            reference["path"] = path
        return reference

    def _items(self, items, declared, path):
        if path is None:
            return [self.plain(item, declared, None, 1) for item in items]
        return [self.plain(item, declared, "%s.%d" % (path, at), 1) for at, item in enumerate(items)]

    def _fields(self, value, lom_class, depth):
        fields = {}
        for name, member in lom_class.members.items():
            if member.gets:
                # A field that this Live lacks or refuses is left out, as the table says of queries.
                try:
                    fields[name] = self.plain(getattr(value, name), member.declared or member.type.name, None, depth + 1)
                except (AttributeError, RuntimeError):
                    fields[name] = None
        return fields

    def _unnamed(self, value, depth):
        """What the table has no class for: containers of Python, and whatever a Set's data holds."""
        if isinstance(value, dict):
            return {str(key): self.plain(item, None, None, depth + 1) for key, item in value.items()}
        if isinstance(value, (list, tuple, set, frozenset)) or hasattr(value, "__len__") and hasattr(value, "__getitem__"):
            return [self.plain(item, None, None, depth + 1) for item in value]
        return str(value)
