"""The type texts of the table (`tuple[int, ...]`, `Track | Chain`, `int | None`) as trees."""

import re

_TOKEN = re.compile(r"\.\.\.|[\[\],|]|[^\s\[\],|]+")

_LISTS = {"list": list, "tuple": tuple, "Iterable": tuple}


class Type:
    """One node: `name` is a plain type, a class of the table, `union`, `list` or `tuple`.

    `items` are the alternatives of a union, the single element type of a `list`, or the
    fixed positions of a `tuple`; `make` builds the Python container that Live takes.
    """

    __slots__ = ("name", "items", "make", "text")

    def __init__(self, name, text, items=(), make=None):
        self.name = name
        self.text = text
        self.items = items
        self.make = make


def parse_type(text):
    """The tree of a type text; ValueError when it is not one (a defect of the table)."""
    tokens = _TOKEN.findall(text)
    tree, rest = _union(tokens)
    if rest:
        raise ValueError("type text %r has %r left over" % (text, rest))
    return tree


def _union(tokens):
    first, tokens = _term(tokens)
    alternatives = [first]
    while tokens and tokens[0] == "|":
        following, tokens = _term(tokens[1:])
        alternatives.append(following)
    if len(alternatives) == 1:
        return first, tokens
    text = " | ".join(item.text for item in alternatives)
    return Type("union", text, tuple(alternatives)), tokens


def _term(tokens):
    name, tokens = tokens[0], tokens[1:]
    if not tokens or tokens[0] != "[":
        if name in _LISTS:
            return Type("list", name, (Type("any", "any"),), _LISTS[name]), tokens
        return Type(name, name), tokens
    items, variadic = [], name != "tuple"
    while tokens[0] != "]":
        tokens = tokens[1:]
        if tokens[0] == "...":
            variadic, tokens = True, tokens[1:]
        else:
            item, tokens = _union(tokens)
            items.append(item)
    text = "%s[%s%s]" % (name, ", ".join(item.text for item in items), ", ..." if variadic and name == "tuple" else "")
    if variadic:
        return Type("list", text, (items[0],), _LISTS[name]), tokens[1:]
    return Type("tuple", text, tuple(items), tuple), tokens[1:]
