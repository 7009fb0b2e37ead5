"""From JSON to what Live takes, by the types of the table."""

from ..faults import Fault, quoted
from ..live_faults import live_fault
from ..lom import ListOf
from ..pieces import finished
from .made import Recipe, make_value
from .matched import match_available
from .note_edits import edit_steps
from .ranges import Ranges

_LARGEST_INT = 2 ** 63


# Items of a list that are decoded in one piece.
PIECE = 128


class Decoder:
    """`resolver` and `handles` find objects that are named in values; `live` makes value types."""

    def __init__(self, table, resolver, handles, live):
        self.table = table
        self._live = live
        self.ranges = Ranges(table.enums)
        self._resolver = resolver
        self._handles = handles
        self._recipes = {}
        self._makers = {}
        self._plain = {
            "int": self._int,
            "float": self._float,
            "bool": self._bool,
            "str": self._str,
            "None": self._none,
            "any": self._any,
            "dict": self._dict,
            "union": self._union,
            "list": self._list,
            "tuple": self._tuple,
        }

    def decode(self, value, kind, place):
        """`value` as the type `kind` for `place`; a `wrong-type` fault that says what would be right."""
        convert = self._plain.get(kind.name)
        if convert is not None:
            return convert(value, kind, place)
        return self._of_class(value, kind, place)

    def decode_steps(self, value, kind, place):
        """The same as a generator that yields between the pieces of a long list, and returns the decoded value."""
        if type(value) is not list or len(value) <= PIECE:
            return self.decode(value, kind, place)
        if kind.name == "list":
            return kind.make((yield from self._items(value, kind.items[0], place)))
        lom_class = self.table.classes.get(kind.name)
        if lom_class is not None and lom_class.kind == "vector":
            return (yield from edit_steps(self, value, lom_class, kind, place))
        return self.decode(value, kind, place)

    def _items(self, values, kind, place):
        items = []
        for begin in range(0, len(values), PIECE):
            items.extend(self.decode(value, kind, place) for value in values[begin : begin + PIECE])
            yield
        return items

    def recipe(self, lom_class):
        if lom_class not in self._recipes:
            self._recipes[lom_class] = Recipe(self.table, lom_class)
        return self._recipes[lom_class]

    def maker(self, lom_class):
        """The class in Live that makes a value type."""
        if lom_class not in self._makers:
            self._makers[lom_class] = self._live.find(lom_class.row["path"])
        return self._makers[lom_class]

    def wrong(self, value, kind, place):
        wanted = place.row.get("enum") if kind.name == "int" else None
        text = "%s takes %s, got %s" % (place.label, _wanted(kind.text, wanted), quoted(value))
        return Fault("wrong-type", text, path=place.path, value=value)

    def _int(self, value, kind, place):
        # JSON knows one kind of number: 3.0 is 3, only 3.5 is not an int.
        if type(value) is float and value.is_integer():
            value = int(value)
        if type(value) is not int:
            raise self.wrong(value, kind, place)
        if not -_LARGEST_INT <= value < _LARGEST_INT:
            raise Fault("out-of-range", "%s takes an int of 64 bits" % place.label, path=place.path)
        return value

    def _float(self, value, kind, place):
        if type(value) is not int and type(value) is not float:
            raise self.wrong(value, kind, place)
        try:
            return float(value)
        except OverflowError:
            raise Fault("out-of-range", "%s takes a float, which ends at 1.8e308" % place.label, path=place.path)

    def _bool(self, value, kind, place):
        # Live's own scripts, and everyone who comes from OSC, write switches as 0 and 1.
        if type(value) is bool or type(value) is int and value in (0, 1):
            return bool(value)
        raise self.wrong(value, kind, place)

    def _str(self, value, kind, place):
        if type(value) is not str:
            raise self.wrong(value, kind, place)
        return value

    def _none(self, value, kind, place):
        if value is not None:
            raise self.wrong(value, kind, place)
        return None

    def _any(self, value, kind, place):
        return self.object_named(value, place)[0] if _names_object(value) else value

    def _dict(self, value, kind, place):
        if type(value) is not dict:
            raise self.wrong(value, kind, place)
        return value

    def _union(self, value, kind, place):
        for alternative in kind.items:
            try:
                return self.decode(value, alternative, place)
            except Fault as fault:
                if fault.code != "wrong-type":
                    raise
        raise self.wrong(value, kind, place)

    def _list(self, value, kind, place):
        if type(value) is not list:
            raise self.wrong(value, kind, place)
        return kind.make(self.decode(item, kind.items[0], place) for item in value)

    def _tuple(self, value, kind, place):
        if type(value) is not list or len(value) != len(kind.items):
            raise self.wrong(value, kind, place)
        return tuple(self.decode(item, wanted, place) for item, wanted in zip(value, kind.items))

    def _of_class(self, value, kind, place):
        lom_class = self.table.classes.get(kind.name)
        if lom_class is None:
            raise self.wrong(value, kind, place)
        if lom_class.kind == "value":
            return self._value_type(value, lom_class, kind, place)
        if lom_class.kind == "vector":
            return finished(edit_steps(self, value, lom_class, kind, place))
        if type(value) is str and _is_mere_text(lom_class):
            return value
        if not _names_object(value):
            raise self.wrong(value, kind, place)
        thing, found = self.object_named(value, place)
        if isinstance(found, ListOf) or not (found.is_a(kind.name) or kind.name == "LomObject"):
            raise Fault("wrong-type", "%s takes %s, got %s, which is a %s" % (
                place.label, kind.text, quoted(value), found.name), path=place.path, value=value)
        return thing

    def _value_type(self, value, lom_class, kind, place):
        matched = match_available(self, value, lom_class, place)
        if matched is not None:
            return matched
        if type(value) is not dict or not lom_class.row.get("constructor"):
            raise self.wrong(value, kind, place)
        return make_value(self, value, lom_class, place)

    def object_named(self, value, place):
        """`(object, class)` that `{"$ref"}` or `{"$path"}` names."""
        if "$path" in value:
            return self._resolver.at(value["$path"])
        handle = value["$ref"]
        if type(handle) is not str:
            raise Fault("malformed", "a $ref is the text of a handle such as h12, got %s" % quoted(handle), path=place.path)
        entry = self._handles.find(handle)
        return entry.thing, entry.lom_class

    def ask(self, owner, call, path):
        """What `call()` gives; its exception as a fault of Live."""
        try:
            return call()
        except Exception as error:
            raise live_fault(error, owner, path)


def _is_mere_text(lom_class):
    """True for a bare object that is nothing but a text in the language of the user: a plain text will do."""
    types = [member.type.name for member in lom_class.members.values() if member.kind == "property"]
    return lom_class.kind == "object" and types == ["str"]


def _names_object(value):
    return type(value) is dict and ("$ref" in value or "$path" in value)


_ARTICLES = {"int": "an int", "float": "a float", "bool": "a bool", "str": "a str", "None": "null", "any": "any value"}


def _wanted(text, enum):
    words = _ARTICLES.get(text, text)
    return "%s (%s)" % (words, enum) if enum else words
