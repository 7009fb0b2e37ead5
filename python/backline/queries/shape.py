"""Shapes: which properties of a tree are wanted, checked against the table before Live is touched.

`{"name": true, "clip_slots": {"$range": [0, 8], "clip": {"name": true}}}`. A shape is compiled
for the classes the table declares; which class an object really has shows when it is met.
"""

from ..faults import Fault, quoted
from ..lom import CHILD, LIST, OBJECT_KINDS, PROPERTY
from ..paths import did_you_mean

DEEPEST = 32
OPTIONS = ("$range", "$handle")


class Field:
    """One name of a shape in one class. `node` is set where the shape goes on below it."""

    __slots__ = ("name", "member", "node", "is_list")

    def __init__(self, name, member, node, is_list):
        self.name = name
        self.member = member
        self.node = node
        self.is_list = is_list


class Plan:
    """A shape for the objects of exactly one class: its fields, and the names only other classes have."""

    __slots__ = ("lom_class", "fields", "absent", "handle")

    def __init__(self, lom_class, fields, absent, handle):
        self.lom_class = lom_class
        self.fields = fields
        self.absent = absent
        self.handle = handle


class Node:
    """A shape where the table declares one of `candidates`."""

    def __init__(self, table, candidates, shape, path, depth=0):
        if type(shape) is not dict or depth > DEEPEST:
            raise Fault("malformed", "a shape is an object of names, at most %d deep, got %s" % (DEEPEST, quoted(shape)), path=path)
        self.names = {name: below for name, below in shape.items() if name not in OPTIONS}
        self.handle = _flag(shape.get("$handle", False), path)
        self.range = _range(shape.get("$range"), path)
        self.path = path
        # Filled by whoever reads with this node, by the type of the object.
        self.readers = {}
        self._table = table
        self._depth = depth
        self._declared = candidates[0].name
        self._plans = {}
        self._possible = []
        self._check(candidates)

    def plan(self, thing):
        """The plan for the class that an object turns out to have."""
        try:
            return self._plans[type(thing)]
        except KeyError:
            lom_class = self._table.class_of(thing, self._declared)
            plan = self._plans[type(thing)] = self._compile(lom_class)
            return plan

    def _check(self, candidates):
        """Every name must exist in one of the classes that may stand here."""
        classes = list(candidates)
        for candidate in candidates:
            classes.extend(candidate.below)
        for name, below in self.names.items():
            having = [lom_class for lom_class in classes if name in lom_class.members]
            if not having:
                near = did_you_mean(name, candidates[0].members)
                raise Fault("unknown-path", "%s has no %s%s" % (candidates[0].name, name, near), path="%s.%s" % (self.path, name))
            seen = set()
            for lom_class in having:
                member = lom_class.members[name]
                if (member.kind, member.type.text) not in seen:
                    seen.add((member.kind, member.type.text))
                    self._possible.append(self._field(member, below))

    def possible_fields(self):
        """Every field that any of the classes that may stand here has."""
        return self._possible

    def _compile(self, lom_class):
        fields, absent = [], []
        for name, below in self.names.items():
            member = lom_class.members.get(name)
            if member is None:
                absent.append(name)
            else:
                fields.append(self._field(member, below))
        return Plan(lom_class, fields, absent, self.handle)

    def _field(self, member, below):
        path = "%s.%s" % (self.path, member.name)
        if member.kind not in (PROPERTY, CHILD, LIST) or not member.gets:
            raise Fault("not-gettable", "%s is a %s and cannot be read" % (path, member.kind), path=path)
        if below is not True and type(below) is not dict:
            raise Fault("malformed", "a shape has true or an object for each name, got %s" % quoted(below), path=path)
        if below is True:
            return Field(member.name, member, None, member.kind is LIST)
        candidates = self._below(member)
        if not candidates:
            raise Fault("unknown-path", "%s is a value of type %s and has nothing below it" % (path, member.type.text), path=path)
        return Field(member.name, member, Node(self._table, candidates, below, path, self._depth + 1), member.kind is LIST)

    def _below(self, member):
        """Of which classes the objects at `member` may be; of none when plain values stand there."""
        names = [item.name for item in member.type.items] if member.type.name == "union" else [member.type.name]
        found = [self._table.classes[name] for name in names if name in self._table.classes]
        return [lom_class for lom_class in found if lom_class.kind in OBJECT_KINDS]


def _flag(value, path):
    if type(value) is not bool:
        raise Fault("malformed", "$handle is true or false, got %s" % quoted(value), path=path)
    return value


def _range(value, path):
    if value is None:
        return slice(None)
    if type(value) is list and len(value) == 2 and all(type(end) is int and 0 <= end < 2 ** 31 for end in value):
        return slice(value[0], value[1])
    raise Fault("malformed", "$range is [from, to) with positions counted from 0, got %s" % quoted(value), path=path)
