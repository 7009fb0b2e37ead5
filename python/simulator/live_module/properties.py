"""Properties of proxy classes, made from the rows of the API table.

Getters are C-level wherever nothing has to be built. Setters check in Live's order: is the object alive, is the type right,
may anything change now, does the object have this property at all, is the number in range.
"""

from operator import attrgetter

from .bounds import make_rule
from .checks import REFUSED, converter_for
from .errors import argument_error, cpp_name, gone_error, handle_name


def make_getter(name, export):
    read = attrgetter("_node." + name)
    if export is None:
        return read
    return lambda proxy: export(read(proxy))


def setter_signature(leaf, proxy, value, declared):
    """Boost's complaint about a property write: there is no function name, only types."""
    given = [leaf, "NoneType" if value is None else type(value).__name__]
    return argument_error("None.None", given, [handle_name(leaf), cpp_name(declared)])


def make_setter(leaf, name, row, convert, enums, document):
    rule = make_rule(name, row, enums)
    label = "Change " + name.replace("_", " ").title()
    declared, deferred = row.get("type", row.get("of")), row.get("deferred", False)
    # What is selected or appointed is not a change of the Set: listeners may move it.
    may_be_missing, guarded = "availability" in row, not leaf.endswith("View") and name != "appointed_device"

    def set_value(proxy, value):
        node = proxy._node
        if type(node).is_dead:
            raise gone_error(leaf)
        converted = convert(value)
        if converted is REFUSED:
            raise setter_signature(leaf, proxy, value, declared)
        if guarded:
            document.guard()
        if may_be_missing:
            getattr(node, name)
        if rule is not None:
            converted = rule(node, converted)
        if deferred:
            node.check(name, converted)
            document.defer(node, name, converted)
            return
        with document.step(label):
            node.assign(name, converted)

    return set_value


def row_converter(row, kinds, enums):
    declared = row.get("type", row.get("of"))
    enum = enums[row["enum"]] if row.get("enumInstance") else None
    convert = converter_for(declared, kinds, enum)
    if not row.get("nullable"):
        return convert
    return lambda value: None if value is None else convert(value)
