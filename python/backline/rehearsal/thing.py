"""A few objects of Live, as far as the script can tell: pointers, listeners, deletion, refusals.

Not a simulator: it knows nothing of music. It exists so that the script can be tested on
Python 3.7, where the simulator does not run.
"""

import itertools

_pointers = itertools.count(1000)
_OWN = ("_fields", "_listeners", "_dead", "_live_ptr", "_refuses", "_calls", "_silent")


class ArgumentError(TypeError):
    """What Boost.Python raises for a deleted object."""


class Thing:
    """One object. Its class name is that of the LOM class; `fields` are its properties.

    `_refuses` maps a name to the text of the RuntimeError that touching it raises; `_silent`
    names have no listener.
    """

    def __init__(self, **fields):
        put = object.__setattr__
        put(self, "_live_ptr", next(_pointers))
        put(self, "_fields", fields)
        put(self, "_listeners", {})
        put(self, "_dead", False)
        put(self, "_refuses", {})
        put(self, "_calls", [])
        put(self, "_silent", set())

    def __eq__(self, other):
        if other is None:
            return object.__getattribute__(self, "_dead")
        return self is other

    def __hash__(self):
        return id(self)

    def __getattribute__(self, name):
        own = object.__getattribute__
        if name.startswith("__") or name in ("_dead", "_fields", "_listeners"):
            return own(self, name)
        if own(self, "_dead"):
            raise ArgumentError("Python argument types in None.None(%s) did not match C++ signature" % type(self).__name__)
        return own(self, name)

    def __getattr__(self, name):
        if name in self._refuses:
            raise RuntimeError(self._refuses[name])
        if name in self._fields:
            return self._fields[name]
        for verb in ("add", "remove"):
            watched = name[len(verb) + 1 : -len("_listener")]
            if name == "%s_%s_listener" % (verb, watched) and watched not in self._silent:
                return lambda callback: getattr(self, "_" + verb)(watched, callback)
        raise AttributeError("'%s' object has no attribute '%s'" % (type(self).__name__, name))

    def __setattr__(self, name, value):
        if name in _OWN:
            object.__setattr__(self, name, value)
            return
        if name in self._refuses:
            raise RuntimeError(self._refuses[name])
        if name not in self._fields:
            raise AttributeError("property of '%s' object has no setter" % type(self).__name__)
        changed = self._fields[name] != value
        self._fields[name] = value
        if changed:
            fire(self, name)

    def _add(self, name, callback):
        callbacks = self._listeners.setdefault(name, [])
        if callback in callbacks:
            raise RuntimeError("Observer already connected")
        callbacks.append(callback)

    def _remove(self, name, callback):
        if callback not in self._listeners.get(name, []):
            raise RuntimeError("Observer not connected")
        self._listeners[name].remove(callback)


def fire(thing, name):
    """Tells the listeners of a property, as Live does in the middle of a change."""
    for callback in list(thing._listeners.get(name, [])):
        callback()


def delete(thing):
    object.__setattr__(thing, "_dead", True)


def listener_count(*things):
    return sum(len(callbacks) for thing in things for callbacks in thing._listeners.values())
