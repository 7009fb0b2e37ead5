"""A member of a LOM class: one row of the table, read once and kept ready."""

from .types import parse_type

PROPERTY = "property"
CHILD = "child"
LIST = "list"
FUNCTION = "function"
LISTENER = "listener"


class Member:
    """`kind` is one of the words above; `gets`, `sets`, `observes` are what the table allows.

    `declared` is the name of the class that stands there when it is one object or a list of
    objects, else None. `type` is the type tree of a property or of what a function returns.
    """

    __slots__ = ("name", "kind", "row", "gets", "sets", "observes", "type", "declared", "nullable", "deferred")

    def __init__(self, name, kind, row, type_text, declared=None):
        access = row.get("access", "").split()
        self.name = name
        self.kind = kind
        self.row = row
        self.gets = "get" in access
        self.sets = "set" in access
        self.observes = "observe" in access or kind == LISTENER
        self.type = parse_type(type_text)
        self.declared = declared
        self.nullable = bool(row.get("nullable"))
        self.deferred = bool(row.get("deferred"))

    def standing_as(self, declared):
        """The same member where a subclass knows better what stands there."""
        row = dict(self.row, of=declared)
        return Member(self.name, self.kind, row, declared, declared)


class Argument:
    """One argument of a function. `keyword` is the name Live knows it by, or None."""

    __slots__ = ("name", "type", "row", "optional", "keyword")

    def __init__(self, row):
        self.name = row["name"]
        self.type = parse_type(row["type"])
        self.row = row
        self.optional = bool(row.get("optional"))
        self.keyword = row.get("pyName", row["name"]) if row.get("keyword") else None


class Function(Member):
    """A function and its arguments; `callable` is false for what a client must not call."""

    __slots__ = ("arguments", "callable")

    def __init__(self, name, row):
        super().__init__(name, FUNCTION, row, row.get("returns", "None"))
        self.arguments = [Argument(argument) for argument in row.get("args", [])]
        # What Live calls on a control surface is not for clients to call, and a Python
        # function cannot travel as an argument.
        self.callable = (
            not row.get("calledByLive")
            and row.get("pythonAvailable", True)
            and not any("callable" in argument.type.text for argument in self.arguments)
        )


def members_of(row):
    """Every public member that a class row states itself, by name."""
    members = {}
    for name, property_row in row["properties"].items():
        members[name] = Member(name, PROPERTY, property_row, property_row["type"])
    for name, child in row["children"].items():
        members[name] = Member(name, LIST if child["list"] else CHILD, child, child["of"], child["of"])
    for name, function in row["functions"].items():
        members[name] = Function(name, function)
    for name, listener in row.get("listeners", {}).items():
        # A name that is a property or function too keeps that meaning; one whose listener
        # wants more than a callback (is_view_visible) cannot be watched by a path.
        if not listener.get("args"):
            members.setdefault(name, Member(name, LISTENER, listener, "bool"))
    return {name: member for name, member in members.items() if not name.startswith("_")}
