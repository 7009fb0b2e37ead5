"""A `Live` package that notes what a test touches, and can do as if one member did nothing: for simulator/coverage.

An aspect is one way to touch a member: it is read, written, called, or listened to. Each can be broken by itself: a reading gives
another value, a writing and a call do nothing, a listener is never connected. A test that passes all the same proves nothing.
"""

from .package import LivePackage

READ, WRITE, CALL, LISTEN = "read", "write", "call", "listen"


class Witness:
    def __init__(self):
        self.touched = set()
        self.broken = None

    def sees(self, member, aspect):
        """Notes the touch; answers whether this aspect is broken."""
        self.touched.add((member, aspect))
        return self.broken == (member, aspect)

    def watches(self, owner):
        """Whether a class or module is worth the time: while something is broken, only that counts."""
        return self.broken is None or self.broken[0].startswith(owner + ".")


def watched_package(witness):
    """A stand-in for LivePackage whose members report to `witness`."""

    class WatchedPackage(LivePackage):
        def __init__(self, *args):
            super().__init__(*args)
            watch(self, witness)

    return WatchedPackage


def watch(package, witness):
    for name, row in package.rows("lom", "object", "value"):
        if not witness.watches(name):
            continue
        cls = package.classes[name]
        for field in (*row["properties"], *row["children"]):
            watch_property(cls, field, "{}.{}".format(name, field), witness)
        for function in row["functions"]:
            watch_function(cls, function, "{}.{}".format(name, function), CALL, witness)
        for topic in topics_of(row):
            watch_function(cls, "add_{}_listener".format(topic), "{}.{}".format(name, topic), LISTEN, witness)
    for place, rows in package.table["modules"].items():
        for function in rows if place != "(host)" and witness.watches("Live." + place) else ():
            watch_function(package.modules["Live." + place], function, "Live.{}.{}".format(place, function), CALL, witness)


def topics_of(row):
    """What a class of the table lets scripts listen to."""
    observed = [name for part in ("properties", "children") for name, entry in row[part].items() if "observe" in entry["access"]]
    return (*observed, *row.get("listeners", {}))


def watch_property(cls, field, member, witness):
    held = vars(cls).get(field)
    if not isinstance(held, property):
        return

    def read(proxy):
        return other_than(held.fget, proxy) if witness.sees(member, READ) else held.fget(proxy)

    def write(proxy, value):
        if not witness.sees(member, WRITE):
            held.fset(proxy, value)

    setattr(cls, field, property(read, write if held.fset else None, None, held.__doc__))


def watch_function(home, name, member, aspect, witness):
    held = vars(home).get(name)
    if held is None or not callable(held):
        return

    def call(*args, **kwargs):
        return None if witness.sees(member, aspect) else held(*args, **kwargs)

    call.__name__, call.__doc__ = name, held.__doc__
    setattr(home, name, call)


def other_than(get, proxy):
    """A value that is not what the property has; also where it would have refused."""
    try:
        value = get(proxy)
    except Exception:
        return None
    if isinstance(value, bool):
        return not value
    if isinstance(value, (int, float)):
        return value + 1
    if isinstance(value, str):
        return value + "?"
    if value is None:
        return "nothing"
    return value[:0] if hasattr(value, "__len__") and len(value) else None
