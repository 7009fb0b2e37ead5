"""What Live raises, in the words of the protocol."""

from .faults import Fault


def is_dead(thing):
    """True for an object that Live has deleted.

    Live says so by comparing equal to None while not being None; every other access raises.
    """
    return thing is not None and thing == None  # noqa: E711


def live_fault(error, owner, path=None, value=None):
    """The fault for an exception that Live raised while `owner` was used at `path`."""
    if is_dead(owner):
        return Fault("gone", "the object at %s was deleted" % (path or "this handle"), path=path)
    text = str(error) or type(error).__name__
    return Fault("refused", text, path=path, value=value)
