"""`describe`: the rows of the table with their words, for one class, member or list."""

from ..faults import Fault, quoted
from ..json_text import dumps
from ..lom import FUNCTION, ListOf
from ..paths import NAME, did_you_mean, parse_path

GROUPS = {"property": "properties", "child": "children", "list": "children", "function": "functions", "listener": "listeners"}


def run(scope, request, caller):
    if "type" in request:
        return dumps(_class(_known(scope, request["type"])))
    path = parse_path(request.get("path"))
    if path.kind is NAME:
        owner, lom_class, member = scope.resolver.member(path)
        if member.kind in ("property", FUNCTION, "listener"):
            return dumps({"type": lom_class.name, "member": member.name, "kind": member.kind, "row": member.row})
    return dumps(_place(scope, path))


def _known(scope, name):
    lom_class = scope.table.classes.get(name) if type(name) is str else None
    if lom_class is None:
        near = did_you_mean(name, scope.table.classes) if type(name) is str else ""
        raise Fault("unknown-path", "there is no class %s%s" % (quoted(name), near))
    return lom_class


def _place(scope, path):
    thing, lom_class = scope.resolver.place(path)
    if isinstance(lom_class, ListOf):
        return {"type": lom_class.declared, "path": path.text, "list": True, "count": len(thing)}
    description = _class(lom_class)
    description["path"] = path.text
    return description


def _class(lom_class):
    description = {"type": lom_class.name, "properties": {}, "children": {}, "functions": {}}
    for name, member in lom_class.members.items():
        description.setdefault(GROUPS[member.kind], {})[name] = member.row
    if "doc" in lom_class.row:
        description["doc"] = lom_class.row["doc"]
    return description
