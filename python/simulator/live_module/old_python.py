"""How Python 3.7, which runs inside Live 11, words what is wrong with an attribute."""

from .handles import Handle
from .values import Value


def refuse_setting(thing, value):
    raise AttributeError("can't set attribute")


def no_attribute(thing, name):
    error = AttributeError("'{}' object has no attribute '{}'".format(type(thing).__name__, name))
    # A newer Python would remember the object and suggest another name; to one that has a name already it adds nothing.
    error.name, error.obj = "", None
    raise error


def speak_old_python(classes):
    """Changes the classes of a `Live` package."""
    for cls in classes:
        for name, held in list(vars(cls).items()):
            if isinstance(held, property) and held.fset is None:
                setattr(cls, name, property(held.fget, refuse_setting, None, held.__doc__))
        if issubclass(cls, (Handle, Value)):
            cls.__getattr__ = no_attribute
