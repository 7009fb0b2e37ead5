"""A watch of one property, child, list or listener-only name."""

from ..faults import Fault, internal
from ..json_text import dumps
from ..lom import LISTENER
from ..reading import read_text
from .binding import Binding, check_watchable


class PathWatch:
    """`interval` is the least number of seconds between two changes, 0 for no limit."""

    def __init__(self, scope, ident, path, interval, connection):
        self.ident = ident
        self.path = path
        self.interval = interval
        self.connection = connection
        self.not_before = 0.0
        self.rev = 0
        self._scope = scope
        self._last = None
        self._stale = False
        member = check_watchable(scope, path)
        self._signal = member is not None and member.kind is LISTENER
        self._binding = Binding(scope, path, self)

    @property
    def polled(self):
        return self._binding.polled

    @property
    def by_handle(self):
        return self._binding.by_handle

    # It is begun at once, so that there is never a moment at which a change must wait for the reply.
    growing = False

    def begin(self):
        """Listens, and gives the JSON text of the reply."""
        self._binding.bind()
        self._last = '"value":%s' % self._text()
        self.rev = 1
        return '{%s,"rev":1}' % self._last

    def touched(self, source):
        # Whatever fired, the path may lead elsewhere now, unless it was the property itself.
        self._stale = self._stale or source.name != self.path.step
        return self

    def root_died(self):
        died = self._binding.root_died()
        self._stale = self._stale or died
        return died

    def poll_steps(self):
        """Yields whether there is anything to be looked at; here always, for the path may lead elsewhere."""
        self._stale = True
        yield True

    def change(self, may_go_on):
        """`(True, JSON text of a change)`, with None for the text when nothing is different; see ShapeWatch."""
        stale, self._stale = self._stale, False
        try:
            if stale:
                self._binding.bind()
            text = '"value":%s' % self._text()
        except Exception as error:
            text = '"fault":%s' % dumps(as_gone(error).as_dict())
        if text == self._last and not self._signal:
            return True, None
        self._last = text
        self.rev += 1
        return True, '{"watch":"%s","rev":%d,%s}' % (self.ident, self.rev, text)

    def end(self):
        self._binding.release()

    def _text(self):
        return "true" if self._signal else read_text(self._scope, self.path)


def as_gone(error):
    """In the terms of a watch, a path that leads nowhere any more is an object that is gone."""
    if not isinstance(error, Fault):
        return internal(error)
    if error.code == "unknown-path":
        return Fault("gone", error.message, path=error.path)
    return error
