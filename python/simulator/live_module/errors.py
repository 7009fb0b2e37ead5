"""The exceptions Live raises at Python, with Boost.Python's wording."""


class ArgumentError(TypeError):
    """Boost.Python.ArgumentError: an argument of the wrong type, or an object that is no longer in the Set."""


ArgumentError.__module__ = "Boost.Python"


class LimitationError(Exception):
    """Live.Base.LimitationError: the edition of Live, or a fixed limit of the Set, does not allow it."""


LimitationError.__module__ = "Live.Base"

CPP_NAMES = {"str": "TString", "any": "boost::python::api::object", "callable": "boost::python::api::object"}


def handle_name(leaf):
    """How Boost prints the handle of a LOM class: Track -> TPyHandle<ATrack>."""
    return "TPyHandle<A{}>".format(leaf)


def cpp_name(declared):
    """How Boost would print a type of the API table in a signature."""
    if declared[:1].isupper():
        return handle_name(declared.split(" ")[0].rpartition(".")[2])
    return CPP_NAMES.get(declared, declared)


def argument_error(function, given, wanted):
    """`function` is "None.None" for properties, "Track.stop_all_clips" for functions; the others are lists of type names."""
    return ArgumentError(
        "Python argument types in\n    {}({})\ndid not match C++ signature:\n    {}({})".format(
            function, ", ".join(given), function.rpartition(".")[2], ", ".join(wanted)
        )
    )


def gone_error(leaf):
    """Any access to an object that was deleted, or that belongs to a Set that was closed."""
    return argument_error("None.None", [leaf], [handle_name(leaf)])
