"""The Python package `Live`, built from contract/lom.json in front of an engine. Front door: LivePackage and the two errors."""

from .enums import enum_member
from .errors import ArgumentError, LimitationError, argument_error, gone_error, handle_name
from .functions import not_modelled
from .handles import wrap
from .package import LivePackage
from .versions import table_of_version

__all__ = [
    "ArgumentError", "LimitationError", "LivePackage", "argument_error", "enum_member", "gone_error", "handle_name", "not_modelled",
    "table_of_version", "wrap",
]  # fmt: skip
