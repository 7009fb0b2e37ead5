"""Nodes: the plain objects a Set is made of.

Every change of the document goes through `put`, which journals it for undo and tells listeners; what merely happens while the
Set plays (positions, meters, triggered states) goes through `show`, which only tells listeners. Children are tuples held in
fields, so that creating, deleting and moving are changes of fields too, and undo revives the very same node.

A class lists `branches` (fields holding child nodes), `runtime` (fields that neither undo nor copies carry), `lacks` (properties
of its LOM class that this kind of object does not have), `notifies` (field -> other properties that change with it) and
`reactions` (field -> method called once at the end of a step that changed the field, to derive what depends on it) and `links`
(fields that refer to a node elsewhere, and follow it when both are copied).
"""

from types import MappingProxyType

from ..live_module import gone_error, not_modelled

NOTHING = MappingProxyType({})


class Node:
    lom = ""
    branches = ()
    runtime = frozenset()
    lacks = frozenset()
    notifies = NOTHING
    reactions = NOTHING
    links = ()
    is_dead = False
    # Set on the class that a document makes for itself (kinds.py).
    document = None
    proxy = None
    # Replaced in the instance.
    parent = None
    listeners = NOTHING

    def __init__(self, parent=None, **fields):
        own = self.__dict__
        own["parent"] = parent
        own["_live_ptr"] = self.document.next_pointer()
        own.update(fields)

    def __getattr__(self, name):
        raise self.document.missing(self, name)

    @property
    def canonical_parent(self):
        return self.parent

    def put(self, field, value):
        """Changes the document: undoable, and listeners hear of it when the step ends."""
        old = getattr(self, field)
        if old is value or (type(old) is type(value) and old == value):
            return
        self.document.journal.record(self, field, old, value)
        self.document.store(self, field, old, value)

    def show(self, field, value):
        """Changes what can be seen while playing; not undoable."""
        if getattr(self, field) != value:
            self.__dict__[field] = value
            self.document.changed(self, field)

    def assign(self, name, value):
        """A script writes a property: the kind's own setter if it has one, else the value is stored."""
        setter = getattr(type(self), "set_" + name, None)
        if setter is None:
            self.put(name, value)
        else:
            setter(self, value)

    def check(self, name, value):
        """Refuses a deferred write at once, where Live looks at the value before it waits for the tick."""
        checker = getattr(type(self), "check_" + name, None)
        if checker is not None:
            checker(self, value)

    def function(self, name):
        """A script calls a function of the API."""
        if getattr(type(self), name, None) is None:
            raise not_modelled("{}.{}".format(self.lom, name))
        return getattr(self, name)

    def listen(self, topic, callback):
        if self.listeners is NOTHING:
            self.__dict__["listeners"] = {}
        self.listeners.setdefault(topic, []).append(callback)

    def arrived(self):
        """Called when the node is a copy, made with everything below it."""

    def died(self):
        """Called when the node leaves the Set, while it can still be read."""


def forget(node, topic, callback):
    """Ends what `listen` began; a node that has left the Set calls nobody any more."""
    callbacks = () if type(node).is_dead else node.listeners.get(topic, ())
    if callback in callbacks:
        callbacks.remove(callback)


class View(Node):
    """A node that holds what is selected or shown: undo leaves it alone."""

    def put(self, field, value):
        self.show(field, value)


class DeadNode(Node):
    """What a node's class becomes when it leaves the Set: every question raises as in Live."""

    is_dead = True

    def __getattribute__(self, name):
        if name == "__class__":
            return DeadNode
        if name == "proxy":
            return fields_of(self)["alive_class"].proxy
        raise gone_error(class_of(self).proxy.__name__)

    def __setattr__(self, name, value):
        raise gone_error(class_of(self).proxy.__name__)


def fields_of(node):
    """The fields of a node, dead or alive."""
    return object.__getattribute__(node, "__dict__")


def class_of(node):
    """The class of a node, dead or alive."""
    kind = type(node)
    return fields_of(node)["alive_class"] if kind.is_dead else kind


def children_of(node):
    """All child nodes, dead or alive. Children that are made on first use are not made for this."""
    fields = fields_of(node)
    for name in class_of(node).branches:
        held = fields.get(name)
        if isinstance(held, tuple):
            yield from held
        elif held is not None:
            yield held


def kill(node):
    """Takes a node and all below it out of the Set; its listeners go with it."""
    if type(node).is_dead:
        return
    for child in children_of(node):
        kill(child)
    node.died()
    fields = fields_of(node)
    fields.pop("listeners", None)
    fields["alive_class"] = type(node)
    node.__class__ = DeadNode


def revive(node):
    """Brings a node back that undo or redo put into the Set again."""
    if type(node).is_dead:
        object.__setattr__(node, "__class__", fields_of(node).pop("alive_class"))
    for child in children_of(node):
        revive(child)


def holds(parent, child):
    """Whether `child` stands in one of the fields of `parent`."""
    return any(held is child for held in children_of(parent))
