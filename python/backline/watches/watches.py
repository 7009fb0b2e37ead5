"""All watches of all connections."""

from collections import deque

from .changes import Changes
from .listeners import Listeners
from .path_watch import PathWatch
from .shape_watch import ShapeWatch

# Seconds in one turn for looking at what Live does not tell about.
POLLING = 0.001
# Spots whose listeners are removed between two looks at the clock.
LET_GO_AT_ONCE = 16
OVER = object()


class Watches:
    def __init__(self, scope):
        self.listeners = Listeners()
        # Spots of shape watches that are listened to no more, but still have their listeners.
        self.leaving = deque()
        self._scope = scope
        self._all = {}
        self._by_handle = {}
        self._pending = {}
        self._unfinished = False
        self._deaths_possible = False
        self._round = None

    def __len__(self):
        return len(self._all)

    @property
    def has_work(self):
        """True when changes are waiting that could be sent at once."""
        return self._unfinished or self.listeners.any_fired or bool(self.leaving)

    def begin(self, ident, path, shape, interval, connection):
        """Makes a watch: the JSON text of the reply, or a generator that returns it."""
        if ident in connection.watches:
            self.end(connection.watches[ident])
        if shape is None:
            watch = PathWatch(self._scope, ident, path, interval, connection)
            self._add(watch)
            return self._begun(watch, watch.begin)
        watch = ShapeWatch(self._scope, ident, path, shape, interval, connection)
        self._add(watch)
        return self._grown(watch)

    def end(self, watch):
        watch.end()
        watch.connection.watches.pop(watch.ident, None)
        for group in (self._all, self._by_handle, self._pending):
            group.pop(watch, None)

    def end_all(self, connection):
        for watch in list(connection.watches.values()):
            self.end(watch)

    def look_for_deaths(self):
        """Something was called that may have deleted objects: a deleted one does not tell that it is."""
        self._deaths_possible = True

    def poll(self):
        """Begins to look at what Live does not tell about; ten times a second, unless the last round is not over yet."""
        self._deaths_possible = True
        if self._round is None:
            self._round = self._poll_round(list(self._all))

    def send_changes(self, clock, deadline):
        """Says to every connection what changed for it, as far as the deadline allows."""
        self._go_on_polling(clock, deadline)
        self._gather()
        self._unfinished = False
        if not self._pending:
            return
        changes, now = Changes(), clock()
        for watch in list(self._pending):
            if watch.growing or watch.connection.blocked or watch.not_before > now:
                continue
            finished, text = watch.change(lambda: clock() < deadline)
            if text is not None:
                watch.not_before = _next_time(watch, now)
                changes.add(watch.connection, text)
            if finished:
                self._pending.pop(watch, None)
            self._unfinished = self._unfinished or not finished
            if clock() >= deadline:
                self._unfinished = True
                break
        changes.say()

    def let_go(self, clock, deadline):
        """Removes listeners that are not wanted any more, as far as the deadline allows."""
        while self.leaving:
            for _ in range(min(len(self.leaving), LET_GO_AT_ONCE)):
                self.leaving.popleft().release(self.listeners)
            if clock() >= deadline:
                return

    def close(self):
        for watch in list(self._all):
            self.end(watch)
        while self.leaving:
            self.leaving.popleft().release(self.listeners)

    def _add(self, watch):
        self._all[watch] = True
        watch.connection.watches[watch.ident] = watch

    def _begun(self, watch, begin):
        try:
            reply = begin()
        except Exception:
            self.end(watch)
            raise
        if watch.by_handle:
            self._by_handle[watch] = True
        return reply

    def _grown(self, watch):
        try:
            reply = yield from watch.begin_steps()
        except Exception:
            self.end(watch)
            raise
        if watch.by_handle:
            self._by_handle[watch] = True
        return reply

    def _go_on_polling(self, clock, deadline):
        until = min(deadline, clock() + POLLING)
        while self._round is not None:
            if next(self._round, OVER) is OVER:
                self._round = None
            elif clock() >= until:
                return

    def _poll_round(self, watches):
        for watch in watches:
            for different in watch.poll_steps() if watch in self._all and watch.polled else ():
                if different and watch in self._all:
                    self._pending[watch] = True
                yield

    def _gather(self):
        """Everything that may have changed since the last time becomes pending."""
        for source in self.listeners.take_fired():
            for sink in source.sinks:
                watch = sink.touched(source)
                if watch is not None:
                    self._pending[watch] = True
        if self._deaths_possible:
            self._deaths_possible = False
            self._find_deaths()

    def _find_deaths(self):
        for watch in [watch for watch in self._by_handle if watch.root_died()]:
            del self._by_handle[watch]
            self._pending[watch] = True


def _next_time(watch, now):
    """When the next change may be sent: counted from when this one was due, for slots come when they come,
    and a change that is late by a little must not make the next one later."""
    return max(watch.not_before + watch.interval, now + watch.interval / 2)
