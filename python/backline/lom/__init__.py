"""The Live Object Model as the table states it: nothing here knows a single class by name."""

from .members import CHILD, FUNCTION, LIST, LISTENER, PROPERTY, Argument, Function, Member
from .table import OBJECT_KINDS, ListOf, LomClass, Table, load_table
from .types import Type, parse_type

__all__ = [
    "CHILD", "FUNCTION", "LIST", "LISTENER", "OBJECT_KINDS", "PROPERTY",
    "Argument", "Function", "ListOf", "LomClass", "Member", "Table", "Type",
    "load_table", "parse_type",
]
