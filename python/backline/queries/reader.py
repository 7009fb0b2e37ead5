"""Reads one object by its plan in as few steps of Python as can be.

One `attrgetter` reads every property of an object at once; only when Live refuses one of them
are they read one by one, and the refused ones are null.
"""

from operator import attrgetter

from ..live_faults import is_dead


class Reader:
    """The part of a plan that is read at once: everything but lists and what has lists below it.

    `read(thing)` gives a dict of values, None when the object was deleted meanwhile. `reads` is
    how many properties one object costs.
    """

    __slots__ = ("read", "reads", "bare")

    def __init__(self, scope, plan):
        fields = [field for field in plan.fields if not is_deep(field)]
        self.reads = 1 + sum(1 + _reads_below(field) for field in fields)
        # Objects without an address, such as items of the browser, are to be read sparingly.
        self.bare = plan.lom_class is not None and plan.lom_class.kind == "object"
        read = _read_function(scope, fields)
        self.read = _with_extras(scope, plan, read) if plan.absent or plan.handle else read


def reader_of(scope, node, thing):
    """The reader for an object that `node` describes."""
    try:
        return node.readers[type(thing)]
    except KeyError:
        reader = node.readers[type(thing)] = Reader(scope, node.plan(thing))
        return reader


def is_deep(field):
    """True for lists of shaped objects, and for what may have such lists below it: these are read in pieces."""
    if field.node is None:
        return False
    return field.is_list or holds_list(field.node)


def holds_list(node):
    # Which class will stand there is not known yet, so a name counts as a list when any class has one there.
    return any(is_deep(field) for field in node.possible_fields())


def _reads_below(field):
    if field.node is None:
        return 0
    return sum(1 + _reads_below(below) for below in field.node.possible_fields())


def _read_function(scope, fields):
    names = tuple(field.name for field in fields)
    values = _getter(names)
    below = [(field.name, _converter(scope, field)) for field in fields]
    below = [(name, convert) for name, convert in below if convert is not None]

    def read(thing):
        try:
            tree = dict(zip(names, values(thing)))
            for name, convert in below:
                value = tree[name]
                if value is not None:
                    tree[name] = convert(value)
            return tree
        except Exception:
            return _read_one_by_one(thing, names, dict(below))

    return read


def _read_one_by_one(thing, names, below):
    if is_dead(thing):
        return None
    return {name: _read_one(thing, name, below.get(name)) for name in names}


def _read_one(thing, name, convert):
    # Live refuses what an object does not have, in many words and several exception types.
    try:
        value = getattr(thing, name)
    except Exception:
        return None
    return convert(value) if convert and value is not None else value


def _with_extras(scope, plan, read):
    """Adds the handle, and null for the names that only other classes have."""

    def read_with_extras(thing):
        tree = read(thing)
        if tree is not None:
            tree.update((name, None) for name in plan.absent)
            if plan.handle:
                tree["$ref"] = scope.handles.name_of(thing, plan.lom_class)
                tree.setdefault("type", plan.lom_class.name)
        return tree

    return read_with_extras


def _getter(names):
    if len(names) > 1:
        return attrgetter(*names)
    if names:
        name = names[0]
        return lambda thing: (getattr(thing, name),)
    return lambda thing: ()


def _converter(scope, field):
    """How a value that is not plain becomes one; None when the encoder of JSON can do it alone."""
    member = field.member
    if field.node is not None:
        node = field.node
        return lambda value: reader_of(scope, node, value).read(value)
    if member.declared is None and member.type.name in ("int", "float", "bool", "str"):
        return None
    return lambda value: scope.encoder.member_plain(value, member)
