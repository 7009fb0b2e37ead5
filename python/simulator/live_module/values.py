"""Value types of the API (notes, specifications, routings, times …): small objects that belong to the script.

Their fields come from the table. `of` makes one from any engine record with the same attribute names, and keeps that record
as `_source`, so that a routing handed back by a script leads to the routing it came from.
"""

from .checks import REFUSED, converter_for
from .errors import argument_error, cpp_argument, cpp_name

SPECIFICATION = {
    "pitch": "int", "start_time": "float", "duration": "float", "velocity": "float",
    "mute": "bool", "probability": "float", "velocity_deviation": "float", "release_velocity": "float",
}  # fmt: skip
ZERO = {"int": 0, "float": 0.0, "bool": False, "str": ""}


class Value:
    """Base of the value types; two are equal when every field is."""

    __slots__ = ("_fields", "_source")

    def __eq__(self, other):
        return type(other) is type(self) and other._fields == self._fields

    def __ne__(self, other):
        return not self == other

    def __hash__(self):
        return hash((type(self), tuple(sorted(self._fields.items(), key=lambda pair: pair[0]))))

    @classmethod
    def of(cls, record):
        made = cls.__new__(cls)
        made._fields = fields = {name: getattr(record, name) for name in cls._names}
        for name, inner in cls._nested:
            fields[name] = cls._kinds[inner].of(fields[name])
        made._source = record
        return made


def make_value(name, entry, kinds, give):
    """The class of one value type. `give` turns an engine node held in a field into a fresh proxy."""
    cls = type(name, (Value,), {"__slots__": (), "__module__": "Live." + entry["module"]})
    hidden = SPECIFICATION if name == "MidiNoteSpecification" else {}
    declared = hidden or {field: row["type"] for field, row in entry["properties"].items()}
    cls._names, cls._kinds = tuple(declared) + tuple(entry["children"]), kinds
    cls._nested = tuple((field, inner) for field, inner in declared.items() if inner[:1].isupper())
    converters = {field: converter_for(type_name, kinds) for field, type_name in declared.items()}
    if not hidden:
        for field, row in entry["properties"].items():
            setter = value_setter(name, field, row, converters[field]) if "set" in row["access"] else None
            setattr(cls, field, property(lambda self, field=field: self._fields[field], setter))
        for field in entry["children"]:
            setattr(cls, field, property(lambda self, field=field: give(self._fields[field])))
    cls.__init__ = value_constructor(name, entry.get("constructor"), converters, declared)
    return cls


def value_setter(leaf, field, row, convert):
    low, high = row.get("min"), row.get("max")

    def set_field(self, value):
        converted = convert(value)
        if converted is REFUSED:
            raise argument_error("None.None", [leaf, type(value).__name__], [leaf + " {lvalue}", cpp_name(row["type"])])
        check_bounds(field, converted, low, high)
        self._fields[field] = converted

    return set_field


def check_bounds(field, value, low, high):
    """Value types refuse out-of-range numbers at once; nothing is clamped."""
    below = isinstance(low, (int, float)) and not isinstance(value, tuple) and value < low
    above = isinstance(high, (int, float)) and not isinstance(value, tuple) and value > high
    if below or above:
        raise RuntimeError("Invalid {}: {!r}".format(field.replace("_", " "), value))


def value_constructor(leaf, constructor, converters, declared):
    if constructor is None:

        def refuse(self, *args, **kwargs):
            raise RuntimeError("This class cannot be instantiated from Python")

        return refuse
    params = constructor["params"]

    def construct(self, *args, **kwargs):
        given = dict(zip([param["name"] for param in params], args))
        unknown = set(kwargs) - {param["name"] for param in params if param["keyword"]}
        missing = [p for p in params if not p["optional"] and p["name"] not in given and p["name"] not in kwargs]
        if unknown or missing or len(args) > len(params) or set(given) & set(kwargs):
            raise wrong_arguments(leaf, args, params)
        given.update(kwargs)
        fields = {name: ZERO.get(type_name) for name, type_name in declared.items()}
        fields.update({param["name"]: param.get("default") for param in params if param["optional"]})
        for name, value in given.items():
            converted = converters[name](value)
            if converted is REFUSED:
                raise wrong_arguments(leaf, args, params)
            fields[name] = converted
        self._fields, self._source = fields, None

    return construct


def wrong_arguments(leaf, args, params):
    given = [leaf] + [type(value).__name__ for value in args]
    return argument_error(leaf + ".__init__", given, ["_object*"] + [cpp_argument(param) for param in params])
