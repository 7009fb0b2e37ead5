"""Reading what a path names, as JSON text: what `get` answers and what a watch sends."""

from .faults import Fault
from .json_text import scalar_text
from .lom import ListOf
from .paths import NAME


def read_text(scope, path):
    """The JSON text of the property, object or list at a parsed path."""
    resolver = scope.resolver
    if path.kind is not NAME:
        return _place_text(scope, path)
    owner, lom_class, member = resolver.member(path)
    value = resolver.read(owner, member, path)
    return scalar_text(value) or scope.encoder.member_text(value, member, _where(scope, value, lom_class, member, path))


def _where(scope, value, lom_class, member, path):
    """The path an object is given out with: the one asked for says where a list or a fixed child
    stands, but a selection or a parent stands somewhere else."""
    if member.kind == "list" or not member.sets and member.name != "canonical_parent" and not member.observes:
        return path.text
    return scope.where(value) or path.text


def _place_text(scope, path):
    thing, lom_class = scope.resolver.place(path)
    if isinstance(lom_class, ListOf):
        raise Fault("not-gettable", "%s is a list" % path.text, path=path.text)
    if lom_class is None or lom_class.kind not in ("lom", "object", "host"):
        return scope.encoder.text(thing, None, None)
    return scope.encoder.text(thing, lom_class.name, path.text)
