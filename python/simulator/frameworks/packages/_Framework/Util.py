"""Little things that scripts import."""

from simulator.frameworks.little_things import clamp, const, find_if, first, flatten, group, in_range, index_if, nop, second

__all__ = ["clamp", "const", "find_if", "first", "flatten", "group", "in_range", "index_if", "nop", "second"]
