"""The exceptions Live raises at Python, with Boost.Python's wording."""


class ArgumentError(TypeError):
    """Boost.Python.ArgumentError: an argument of the wrong type, or an object that is no longer in the Set."""


ArgumentError.__module__ = "Boost.Python"


class LimitationError(Exception):
    """Live.Base.LimitationError: the edition of Live, or a fixed limit of the Set, does not allow it."""


LimitationError.__module__ = "Live.Base"

OBJECT = "boost::python::api::object"
CPP_NAMES = {"str": "TString", "any": OBJECT, "callable": OBJECT}


def handle_name(leaf):
    """How Boost prints the handle of a LOM class: Track -> TPyHandle<ATrack>."""
    return "TPyHandle<A{}>".format(leaf)


def cpp_name(declared):
    """How Boost would print a type of the API table in a signature."""
    if declared.startswith("Iterable[") or " | " in declared and not declared[:1].isupper():
        return OBJECT
    if declared[:1].isupper():
        return handle_name(declared.split(" ")[0].rpartition(".")[2])
    return "boost::python::" + declared.partition("[")[0] if "[" in declared else CPP_NAMES.get(declared, declared)


def cpp_argument(row):
    """An argument as Boost prints it: its type, its name if it may be called by it, and its default if it has one."""
    text = "double" if row["type"] == "float" else cpp_name(row["type"])
    if row.get("keyword"):
        text += " " + row.get("pyName", row["name"])
        text += "={!r}".format(row["default"]) if "default" in row else ""
    return text


def argument_error(function, given, wanted):
    """`function` is "None.None" for properties, "Track.stop_all_clips" for functions; the others are lists of type names.

    Boost names the types of positional arguments only.
    """
    return ArgumentError(
        "Python argument types in\n    {}({})\ndid not match C++ signature:\n    {}({})".format(
            function, ", ".join(given), function.rpartition(".")[2], ", ".join(wanted)
        )
    )


def gone_error(leaf):
    """Any access to an object that was deleted, or that belongs to a Set that was closed."""
    return argument_error("None.None", [leaf], [handle_name(leaf)])
