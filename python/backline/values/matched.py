"""Values that only exist as members of a list Live offers, such as routing types.

Where a property `x` is a value type and its class also has `available_xs`, a client names one
of those by its `display_name` (as text, or in an object with any of its other fields).
"""

from ..faults import Fault, quoted


def match_available(decoder, value, lom_class, place):
    """The offered value that `value` describes; None when nothing is offered for this place."""
    offered = place.lom_class.members.get("available_%ss" % place.name) if place.lom_class else None
    if offered is None:
        return None
    wanted = {"display_name": value} if type(value) is str else value
    if type(wanted) is not dict or not wanted:
        raise Fault("wrong-type", "%s takes the display_name of one of %s, got %s" % (
            place.label, offered.name, quoted(value)), path=place.path, value=value)
    candidates = decoder.ask(place.owner, lambda: list(getattr(place.owner, offered.name)), place.path)
    fields = [name for name in wanted if name in lom_class.members or name == "identifier"]
    for candidate in candidates:
        if fields and all(_equal(getattr(candidate, name, None), wanted[name]) for name in fields):
            return candidate
    names = ", ".join(quoted(candidate.display_name) for candidate in candidates)
    raise Fault("wrong-type", "%s takes one of %s, got %s" % (place.label, names, quoted(value)), path=place.path, value=value)


def _equal(found, wanted):
    # Objects inside a routing type travel as references, which say nothing that its name does not.
    return found == wanted or isinstance(wanted, dict)
