"""Listeners in Live, one per property however many watches want it: the first adds it, the last removes it.

Live calls back in the middle of whatever it is doing and allows no changes meanwhile, so a
callback only marks its source; what became of it is read later, in a slot of ours.
"""

from ..live_faults import is_dead, live_fault


class Source:
    """One property of one object that Live tells us about. `sinks` are told, each once."""

    __slots__ = ("owner", "name", "key", "sinks", "callback", "_fired")

    def __init__(self, owner, name, key, fired):
        self.owner = owner
        self.name = name
        self.key = key
        self.sinks = {}
        self._fired = fired
        # Live compares callbacks when one is removed: it has to be given this very one again.
        self.callback = self._heard

    def _heard(self, *unused):
        self._fired[self] = True


class Listeners:
    def __init__(self):
        self._sources = {}
        self._fired = {}

    def __len__(self):
        return len(self._sources)

    @property
    def any_fired(self):
        return bool(self._fired)

    def take_fired(self):
        """Every source that fired since the last time, in the order of their first firing."""
        fired = list(self._fired)
        self._fired.clear()
        return fired

    def acquire(self, owner, name, sink):
        """The source for `owner.name`, with `sink` among those told; None when this Live has no such listener."""
        key = (getattr(owner, "_live_ptr", None) or id(owner), name)
        source = self._sources.get(key)
        # A new object may have the address of a deleted one, whose listener is dead.
        if source is None or source.owner != owner:
            source = self._listen(owner, name, key)
            if source is None:
                return None
        source.sinks[sink] = source.sinks.get(sink, 0) + 1
        return source

    def release(self, source, sink):
        """Takes back one `acquire`."""
        count = source.sinks[sink] - 1
        if count:
            source.sinks[sink] = count
            return
        del source.sinks[sink]
        if not source.sinks:
            self._stop(source)

    def _listen(self, owner, name, key):
        add = getattr(owner, "add_%s_listener" % name, None)
        if add is None:
            return None
        source = Source(owner, name, key, self._fired)
        try:
            add(source.callback)
        except Exception as error:
            raise live_fault(error, owner)
        self._sources[key] = source
        return source

    def _stop(self, source):
        self._fired.pop(source, None)
        if self._sources.get(source.key) is source:
            del self._sources[source.key]
        # The listeners of a deleted object went with it.
        if not is_dead(source.owner):
            try:
                getattr(source.owner, "remove_%s_listener" % source.name)(source.callback)
            except RuntimeError:
                # Live has dropped it already, which is all that was wanted.
                return
