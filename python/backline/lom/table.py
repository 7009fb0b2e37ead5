"""The LOM table (`contract/lom.json`) with inheritance worked out: what exists and what may be done with it."""

import json
import os

from .members import CHILD, members_of

# What has an identity in Live; everything else is a value, and a path does not go into it.
OBJECT_KINDS = ("lom", "object", "host")


class LomClass:
    """One class: `members` includes the inherited ones, `line` is the class and its bases."""

    __slots__ = ("name", "kind", "row", "members", "line", "view", "element", "below")

    def __init__(self, name, row, bases):
        self.name = name
        self.kind = row["kind"]
        self.row = row
        self.element = row.get("element")
        self.view = row.get("viewClass")
        self.line = {name}
        self.members = {}
        self.below = []
        for base in bases:
            self.line |= base.line
            self.members.update(base.members)
            self.view = self.view or base.view
        self.members.update(members_of(row))
        view = self.members.get("view")
        if view is not None and view.kind == CHILD and self.view and view.declared != self.view:
            self.members["view"] = view.standing_as(self.view)

    def is_a(self, name):
        return name in self.line


class ListOf:
    """Stands in for a class where a path has reached a list: `declared` is the class of its members."""

    __slots__ = ("declared", "owner", "member")
    members = {}

    def __init__(self, declared, owner, member):
        self.declared = declared
        self.owner = owner
        self.member = member

    @property
    def name(self):
        return "list of %s" % self.declared


class Table:
    """All classes. `roots` maps the first word of a path to a class name."""

    def __init__(self, contract):
        self.contract = contract
        self.roots = contract["roots"]
        self.enums = contract["enums"]
        self.classes = {}
        for name in contract["classes"]:
            self._load(name)
        for lom_class in self.classes.values():
            for base in lom_class.line - {lom_class.name}:
                self.classes[base].below.append(lom_class)
        self._leaves = {}

    def _load(self, name):
        if name not in self.classes:
            row = self.contract["classes"][name]
            bases = [self._load(base) for base in row["bases"] if base in self.contract["classes"]]
            self.classes[name] = LomClass(name, row, bases)
        return self.classes[name]

    def class_of(self, value, declared=None):
        """The class of an object that Live gave where the table declares `declared`.

        Live names the leaf class of every object, except that all nested views are called
        `View`: there the declared name decides.
        """
        key = (type(value), declared)
        try:
            return self._leaves[key]
        except KeyError:
            found = self._leaves[key] = self._find(type(value).__name__, declared)
            return found

    def _find(self, leaf, declared):
        stated = self.classes.get(declared)
        if stated is not None and stated.kind == "host":
            return stated
        return self.classes.get(leaf) or stated

    def member_class(self, value, member):
        """The class of what `member` gave; None when it is a plain value."""
        found = self.class_of(value, member.declared or member.type.name)
        if found is None and member.type.name == "union":
            names = [item.name for item in member.type.items if item.name in self.classes]
            return self.classes[names[0]] if names else None
        return found


def load_table():
    """The table beside the installed package, or the one of the clone the package stands in."""
    here = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    places = [
        os.path.join(here, "lom.json"),
        os.path.join(os.path.dirname(os.path.dirname(here)), "contract", "lom.json"),
    ]
    for place in places:
        if os.path.isfile(place):
            with open(place, encoding="utf-8") as file:
                return Table(json.load(file))
    raise FileNotFoundError("lom.json was found neither at %s" % " nor at ".join(places))
