"""For tests in MicroPython: as much of unittest.mock as the tests of the board's half use."""
import sys

_ABSENT = object()


class Mock:
    """Gives further ones as its attributes. `side_effect`: what is raised, called, or given one after the other."""

    def __init__(self, side_effect=None, return_value=None, wraps=None):
        self.side_effect, self.return_value, self.wraps = side_effect, return_value, wraps
        self.calls = 0
        self.children = {}

    def __getattr__(self, name):
        if name not in self.children:
            self.children[name] = Mock(wraps=self.wraps and getattr(self.wraps, name))
        return self.children[name]

    def __call__(self, *arguments, **named):
        self.calls += 1
        effect = self.side_effect
        if isinstance(effect, list):
            return effect.pop(0)
        if isinstance(effect, BaseException) or isinstance(effect, type):
            raise effect
        act = effect or (self.wraps if self.return_value is None else None)
        return act(*arguments, **named) if act else self.return_value


class _Patch:
    def __init__(self, thing, name, new):
        self._thing, self._name, self._new = thing, name, new

    def __enter__(self):
        own = getattr(self._thing, "__dict__", {})
        is_own = isinstance(self._thing, type) or type(self._thing) == type(sys) or self._name in own
        self._was = getattr(self._thing, self._name) if is_own else _ABSENT
        if self._name == "open":
            self._was = open  # asked by its module it is always the one that MicroPython came with
        setattr(self._thing, self._name, self._new)
        return self._new

    def __exit__(self, *_error):
        if self._was is _ABSENT:
            delattr(self._thing, self._name)
        else:
            setattr(self._thing, self._name, self._was)

    start, stop = __enter__, __exit__


class _PatchDict:
    def __init__(self, thing, more):
        self._thing, self._more = thing, more

    def start(self):
        self._thing.update(self._more)

    def stop(self):
        for name in self._more:
            del self._thing[name]


class _Silenced:
    """In the place of a patch of sys.stdout, which cannot be replaced here."""

    def __enter__(self):
        return self

    def __exit__(self, *_error):
        return False


class _Patcher:
    def __call__(self, path, new=None, side_effect=None):
        if path == "sys.stdout":
            return _Silenced()
        module, name = path.split(".")
        return _Patch(__import__(module), name, new or Mock(side_effect=side_effect))

    def object(self, thing, name, new=_ABSENT, side_effect=None):
        return _Patch(thing, name, Mock(side_effect=side_effect) if new is _ABSENT else new)

    def dict(self, thing, more):
        return _PatchDict(thing, more)


patch = _Patcher()
