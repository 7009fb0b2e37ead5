"""The kinds of nodes of one document.

A kind is a node class with the defaults of its LOM class filled in from the API table: a property that no code mentions has
a stored value with the table's checks in front of it.
"""

from .catalogue import KINDS, plain_kinds

DEFAULTS = {"int": 0, "float": 0.0, "bool": False, "str": "", "any": None, "None": None}
EMPTY = ("Vector", "Iterator")


def default_for(row, siblings, name):
    """The stored value of a property that nothing else defines; an empty tuple for lists."""
    declared = row.get("type")
    if name.endswith("_list"):
        labels = siblings.get(name[:-5] + "_index", siblings.get(name[:-5], {})).get("values", {})
        return tuple(labels[number] for number in sorted(labels, key=int))
    if row.get("list") or declared and (declared.endswith(EMPTY) or declared.startswith(("tuple", "list"))):
        return ()
    value = DEFAULTS.get(declared)
    low = row.get("min")
    if isinstance(low, (int, float)) and isinstance(value, (int, float)) and value < low:
        return type(value)(low)
    return value


def absent(name):
    """What a kind lacks although its base class has it."""

    def refuse(node):
        raise node.document.missing(node, name)

    return property(refuse)


def rows_of(classes, lom):
    """All property and child rows of a LOM class, bases first."""
    entry = classes[lom]
    rows = {}
    for base in entry["bases"]:
        rows.update(rows_of(classes, base))
    rows.update(entry["properties"])
    rows.update(entry["children"])
    return rows


def specialise(kind, document, classes):
    rows = rows_of(classes, kind.lom)
    namespace = {"document": document}
    for name, row in rows.items():
        if name not in kind.lacks and not hasattr(kind, name):
            namespace[name] = default_for(row, rows, name)
    namespace.update({name: absent(name) for name in kind.lacks if hasattr(kind, name)})
    return type(kind.__name__, (kind,), namespace)


def make_kinds(document, classes):
    return {kind.__name__: specialise(kind, document, classes) for kind in (*KINDS, *plain_kinds(classes, KINDS))}


def bind_proxies(kinds, proxies, classes):
    """Tells every kind which proxy class scripts see; an older Live shows a newer device as a plain one."""
    for kind in kinds.values():
        lom = kind.lom
        while lom not in proxies and classes[lom]["bases"]:
            lom = classes[lom]["bases"][0]
        kind.proxy = proxies.get(lom, proxies["LomObject"])
