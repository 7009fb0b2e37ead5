"""Proxies: what scripts hold. Each access makes a new one; all proxies of one node are equal, and all die with it.

A dead node is recognised by its class (see engine/node.py), so reading a property needs no check: the C-level getter asks the
node, and a dead node answers every question with Boost's ArgumentError.
"""

_new = object.__new__


class Handle:
    """The root of every class that scripts cannot make themselves."""

    __slots__ = ("_node",)

    def __init__(self, *args, **kwargs):
        raise RuntimeError("This class cannot be instantiated from Python")

    def __eq__(self, other):
        if other is None:
            return type(self._node).is_dead
        return isinstance(other, Handle) and other._node is self._node

    def __ne__(self, other):
        return not self == other

    def __hash__(self):
        return hash(self._node)


class LomObject(Handle):
    """Live.LomObject.LomObject: the handles with a `_live_ptr`; items of the browser have none."""

    __slots__ = ()


def wrap(node):
    """A fresh proxy, or None for None."""
    if node is None:
        return None
    proxy = _new(node.proxy)
    proxy._node = node
    return proxy
