"""Functions of proxy classes: arguments are checked by the table, then the engine node's function of the same name is called.

A function that no engine class defines raises RuntimeError with its name: nothing is pretended.
"""

import re

from .checks import REFUSED, converter_for
from .errors import argument_error, cpp_argument, gone_error, handle_name

READS = (
    "get_", "is_", "str_for_value", "find_device_position", "note_number_to_name", "automation_envelope", "value_at_time",
    "events_in_range", "available_main_views", "has_option", "relation_to_hotswap_target", "guess_playback_length",
    "beat_to_sample_time", "sample_to_beat_time", "seconds_to_sample_time", "gain_display_string", "__str__",
)  # fmt: skip


# How the table words that an argument is none of its enum.
OUT_OF_ENUM = re.compile("outside|not 0")


class Signature:
    """The arguments of one function: conversion, keywords, defaults."""

    def __init__(self, owner, name, row, kinds, enums):
        self.owner, self.name, self.args = owner, name, row["args"]
        self.converters = [converter_for(arg["type"], kinds) for arg in self.args]
        self.keywords = {arg.get("pyName", arg["name"]): place for place, arg in enumerate(self.args) if arg.get("keyword")}
        self.defaults = [arg.get("default") for arg in self.args]
        self.enums = [(place, enums[arg["enum"]]) for place, arg in enumerate(self.args) if arg.get("enum") in enums]
        texts = [entry.get("message") for entry in row.get("raises", ()) if OUT_OF_ENUM.search(entry.get("when", ""))]
        self.out_of_range = texts[0] if texts else "Invalid value for {}.{}".format(owner, name)
        self.required = sum(not arg.get("optional") for arg in self.args)

    def bind(self, leaf, args, kwargs):
        """Converted arguments in order; raises ArgumentError when no C++ signature would match."""
        whole = not kwargs and len(args) == len(self.args)
        given, places = (args, range(len(args))) if whole else self.spread(leaf, args, kwargs)
        values = list(self.defaults)
        for place in places:
            values[place] = self.converters[place](given[place])
            if values[place] is REFUSED:
                raise self.error(leaf, args)
        for place, enum in self.enums:
            if values[place] not in enum.values and values[place] != self.defaults[place]:
                raise RuntimeError(self.out_of_range)
        return values

    def spread(self, leaf, args, kwargs):
        given = dict(enumerate(args))
        for keyword, value in kwargs.items():
            place = self.keywords.get(keyword)
            if place is None or place in given:
                raise self.error(leaf, args)
            given[place] = value
        if len(args) > len(self.args) or any(place not in given for place in range(self.required)):
            raise self.error(leaf, args)
        return given, sorted(given)

    def error(self, leaf, args):
        given = ([leaf] if leaf else []) + [type(value).__name__ for value in args]
        wanted = ([handle_name(leaf)] if leaf else []) + [cpp_argument(arg) for arg in self.args]
        return argument_error("{}.{}".format(self.owner, self.name), given, wanted)


def make_method(owner, name, row, kinds, enums, export, document):
    signature = Signature(owner, name, row, kinds, enums)
    reads = name.startswith(READS)
    guarded = not reads and not owner.endswith("View")
    export = export or (discard if row["returns"] == "None" else hand_over)
    label, deferred = name.replace("_", " ").title(), row.get("deferred", False)

    def method(proxy, *args, **kwargs):
        node = proxy._node
        leaf = type(proxy).__name__
        if type(node).is_dead:
            raise gone_error(leaf)
        values = signature.bind(leaf, args, kwargs)
        if guarded:
            document.guard()
        function = node.function(name)
        if reads:
            answer = function(*values)
        elif deferred:
            return document.defer(node, function, values)
        else:
            with document.step(label):
                answer = function(*values)
        return export(answer)

    method.__name__, method.__doc__ = name, row.get("doc")
    return method


def discard(answer):
    """Functions declared to return nothing return None, whatever the engine found useful."""


def hand_over(answer):
    return answer


def make_module_function(module, name, row, kinds, enums, export, modelled):
    """A function of a module such as Live.Application.get_application; `modelled` are those the simulator can do."""
    signature = Signature(module, name, row, kinds, enums)

    def function(*args, **kwargs):
        values = signature.bind("", args, kwargs)
        if name not in modelled:
            raise not_modelled("Live.{}.{}".format(module, name))
        answer = modelled[name](*values)
        return answer if export is None else export(answer)

    function.__name__, function.__doc__ = name, row.get("doc")
    return function


def not_modelled(what):
    return RuntimeError("{} is not modelled by the simulator yet".format(what))
