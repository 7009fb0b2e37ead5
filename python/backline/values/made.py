"""Value types made from plain objects by the constructor that the table states."""

from ..faults import Fault
from ..lom import parse_type


class Parameter:
    """One parameter of a constructor, or one property that can be given after it."""

    __slots__ = ("name", "type", "optional", "keyword", "row", "range")

    def __init__(self, name, row, ranged):
        self.name = name
        self.type = parse_type(row["type"])
        self.optional = bool(row.get("optional"))
        self.keyword = bool(row.get("keyword"))
        self.row = row
        # The row of the property that this becomes knows its range.
        self.range = ranged.row if ranged is not None else {}


class Recipe:
    """How the instances of one value type are made."""

    def __init__(self, table, lom_class):
        # A specification has no readable fields; the value type it specifies knows their ranges.
        specified = table.classes.get(lom_class.name.replace("Specification", ""), lom_class)
        self.parameters = [
            Parameter(row["name"], row, lom_class.members.get(row["name"]) or specified.members.get(row["name"]))
            for row in lom_class.row["constructor"]["params"]]
        self.properties = {
            name: Parameter(name, member.row, member) for name, member in lom_class.members.items() if member.sets}


def make_value(decoder, fields, lom_class, place):
    """An instance of a value type, for example a MidiNoteSpecification from `{"pitch": 60, …}`."""
    recipe = decoder.recipe(lom_class)
    inner = place.inside(lom_class)
    positional, named, rest = [], {}, dict(fields)
    for parameter in recipe.parameters:
        if parameter.name not in rest:
            if parameter.optional:
                continue
            raise Fault("wrong-type", "%s: a %s needs %s" % (place.label, lom_class.name, parameter.name), path=place.path)
        value = _decoded(decoder, rest.pop(parameter.name), parameter, inner)
        if parameter.keyword:
            named[parameter.name] = value
        else:
            positional.append(value)
    assigned = {name: _assigned(decoder, name, value, recipe, inner) for name, value in rest.items()}
    maker = decoder.maker(lom_class)
    made = decoder.ask(place.owner, lambda: maker(*positional, **named), place.path)
    for name, value in assigned.items():
        decoder.ask(place.owner, lambda name=name, value=value: setattr(made, name, value), place.path)
    return made


def _decoded(decoder, value, parameter, inner):
    inner.name, inner.row = parameter.name, parameter.row
    decoded = decoder.decode(value, parameter.type, inner)
    return decoder.ranges.check(decoded, parameter.range, inner.owner, inner)


def _assigned(decoder, name, value, recipe, inner):
    parameter = recipe.properties.get(name)
    if parameter is None:
        raise Fault("wrong-type", "%s: a %s has no %s that can be given" % (
            inner.outer.label, inner.lom_class.name, name), path=inner.path)
    return _decoded(decoder, value, parameter, inner)
