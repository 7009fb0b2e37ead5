"""From what the engine answers to what a script gets, one exporter per declared type of the API table."""

from .handles import wrap


def exporter_for(declared, vectors, values, lom_names):
    """A function (engine value) -> script value, or None when the engine value is handed out as it is."""
    if declared in vectors:
        return vectors[declared]
    first = declared.split(" | ")[0]
    if first in values:
        return optional(values[first].of)
    if first in lom_names:
        return wrap
    if declared.startswith("list["):
        return list
    return None


def optional(make):
    return lambda record: None if record is None else make(record)
