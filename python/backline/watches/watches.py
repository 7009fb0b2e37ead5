"""All watches of all connections."""

from ..faults import Fault
from .changes import Changes
from .listeners import Listeners
from .path_watch import PathWatch


class Watches:
    def __init__(self, scope):
        self.listeners = Listeners()
        self._scope = scope
        self._all = {}
        self._pending = {}
        self._unfinished = False

    def __len__(self):
        return len(self._all)

    @property
    def has_work(self):
        """True when changes are waiting that could be sent at once."""
        return self._unfinished or self.listeners.any_fired

    def begin(self, ident, path, shape, interval, connection):
        """Makes a watch; the JSON text of the reply."""
        if ident in connection.watches:
            self.end(connection.watches.pop(ident))
        watch = PathWatch(self._scope, ident, path, interval, connection)
        try:
            reply = watch.begin()
        except Fault:
            watch.end()
            raise
        self._all[watch] = True
        connection.watches[ident] = watch
        return reply

    def end(self, watch):
        watch.end()
        self._all.pop(watch, None)
        self._pending.pop(watch, None)

    def end_all(self, connection):
        for watch in list(connection.watches.values()):
            self.end(watch)
        connection.watches.clear()

    def poll(self):
        """Looks at what Live does not tell about; ten times a second."""
        for watch in self._all:
            if watch.polled:
                watch.polled_again()
                self._pending[watch] = True

    def send_changes(self, now, deadline):
        """Says to every connection what changed for it, as far as the deadline allows."""
        for source in self.listeners.take_fired():
            for sink in source.sinks:
                sink.touched(source)
                self._pending[sink] = True
        self._unfinished = False
        if not self._pending:
            return
        changes = Changes()
        for watch in list(self._pending):
            if watch.connection.blocked or watch.not_before > now:
                continue
            del self._pending[watch]
            text = watch.change()
            if text is not None:
                watch.not_before = now + watch.interval
                changes.add(watch.connection, text)
        changes.say()

    def close(self):
        for watch in list(self._all):
            self.end(watch)
