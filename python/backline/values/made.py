"""Value types made from plain objects by the constructor that the table states."""

from ..faults import Fault
from ..lom import parse_type


def make_value(decoder, fields, lom_class, place):
    """An instance of a value type, for example a MidiNoteSpecification from `{"pitch": 60, …}`."""
    positional, named, rest = [], {}, dict(fields)
    for row in lom_class.row["constructor"]["params"]:
        name = row["name"]
        if name not in rest:
            if row.get("optional"):
                continue
            raise Fault("wrong-type", "%s: a %s needs %s" % (place.label, lom_class.name, name), path=place.path)
        value = _field(decoder, rest.pop(name), row, lom_class, place)
        if row.get("keyword"):
            named[name] = value
        else:
            positional.append(value)
    assigned = {name: _assigned(decoder, name, value, lom_class, place) for name, value in rest.items()}
    maker = decoder.live.find(lom_class.row["path"])
    made = decoder.ask(place.owner, lambda: maker(*positional, **named), place.path)
    for name, value in assigned.items():
        decoder.ask(place.owner, lambda name=name, value=value: setattr(made, name, value), place.path)
    return made


def _field(decoder, value, row, lom_class, place):
    name = row["name"]
    inner = type(place)(place.owner, lom_class, name, row, place.path, "%s of %s" % (name, place.label))
    decoded = decoder.decode(value, _type_of(row), inner)
    member = lom_class.members.get(name) or _note_member(decoder, lom_class, name)
    return decoder.ranges.check(decoded, member.row, place.owner, inner.label) if member else decoded


def _note_member(decoder, lom_class, name):
    """A specification has no readable fields; the value type it specifies knows their ranges."""
    specified = lom_class.name.replace("Specification", "")
    known = decoder.table.classes.get(specified)
    return known.members.get(name) if known else None


def _assigned(decoder, name, value, lom_class, place):
    member = lom_class.members.get(name)
    if member is None or not member.sets:
        raise Fault("wrong-type", "%s: a %s has no %s that can be given" % (place.label, lom_class.name, name), path=place.path)
    return _field(decoder, value, dict(member.row, name=name), lom_class, place)


_types = {}


def _type_of(row):
    text = row["type"]
    if text not in _types:
        _types[text] = parse_type(text)
    return _types[text]
