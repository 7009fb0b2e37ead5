"""Queries: whole trees of properties in one request."""

from ..lom import ListOf
from .reader import holds_list, is_deep, reader_of
from .shape import Field, Node, Plan
from .writer import Writer

__all__ = ["Field", "Node", "Plan", "Writer",
           "compile_shape", "holds_list", "is_deep", "query_steps", "reader_of", "shaped_place"]


def shaped_place(scope, path):
    """`(object or list, class of it or of its members, whether it is a list)` for a path that a shape can be laid on."""
    thing, lom_class = scope.resolver.place(path)
    is_list = isinstance(lom_class, ListOf)
    return thing, scope.table.classes[lom_class.declared] if is_list else lom_class, is_list


def compile_shape(scope, path, shape):
    """The node for a shape on what stands at a parsed path; a fault when it does not fit."""
    return Node(scope.table, [shaped_place(scope, path)[1]], shape, path.text)


def query_steps(scope, path, shape):
    """A generator that reads the tree in pieces and returns its JSON text."""
    thing, _, is_list = shaped_place(scope, path)
    node = compile_shape(scope, path, shape)
    writer = Writer(scope)
    yield from writer.things(node, thing) if is_list else writer.thing(node, thing)
    return writer.text()
