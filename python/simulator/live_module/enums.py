"""Live's enums: ints that print their name, as Boost.Python makes them."""


class Enum(int):
    """Base of every enum of the API; `names` and `values` are Boost's two dictionaries."""

    names = {}
    values = {}

    def __str__(self):
        member = type(self).values.get(int(self))
        return member.name if member is not None else int.__repr__(self)

    def __repr__(self):
        cls = type(self)
        return "{}.{}.{}".format(cls.__module__, cls.__qualname__, self)

    @property
    def name(self):
        return getattr(self, "_name", int.__repr__(self))


def make_enum(path, members):
    """The enum class of one table entry; `path` is its dotted place under `Live`."""
    module, qualified = ".".join(path.split(".")[:2]), ".".join(path.split(".")[2:])
    cls = type(qualified.rpartition(".")[2], (Enum,), {"names": {}, "values": {}})
    cls.__module__, cls.__qualname__ = module, qualified
    for name, number in members.items():
        member = cls(number)
        member._name = name
        cls.names[name] = member
        cls.values.setdefault(number, member)
        setattr(cls, name, member)
    return cls


def enum_member(cls, number):
    """The named member for a number, or an unnamed instance, which Boost allows."""
    return cls.values.get(number) or cls(number)
