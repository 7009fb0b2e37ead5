"""What has to be listened to so that a watch of a path notices when something else comes to stand there."""

from ..faults import Fault
from ..lom import CHILD, LIST, LISTENER
from ..paths import HANDLE, NAME, QUOTED


class Binding:
    """The sources of one watch along its path.

    `polled` is true where Live tells nobody, so that the path has to be looked at on every tick.
    """

    def __init__(self, scope, path, sink):
        self._scope = scope
        self._path = path
        self._sink = sink
        self._sources = []
        self.polled = False

    @property
    def by_handle(self):
        return self._path.chain()[0].kind is HANDLE

    def root_died(self):
        """True when the handle that the path begins with has lost its object."""
        root = self._path.chain()[0]
        return root.kind is HANDLE and not self._scope.handles.alive(root.step)

    def bind(self):
        """Listens along the path as it is now; a fault tells from where on it leads nowhere."""
        fresh, self.polled = [], False
        try:
            for step in self._path.chain():
                self._follow(step, fresh)
        finally:
            # The new ones first, so that a listener wanted before and after is never removed.
            stale, self._sources = self._sources, fresh
            for source in stale:
                self._scope.watches.listeners.release(source, self._sink)

    def release(self):
        stale, self._sources = self._sources, []
        for source in stale:
            self._scope.watches.listeners.release(source, self._sink)

    def _follow(self, step, fresh):
        if step.kind is QUOTED:
            self.polled = True
        if step.kind is not NAME:
            self._scope.resolver.place(step)
            return
        owner, lom_class, member = self._scope.resolver.member(step)
        name, changes = telling_name(lom_class, member)
        source = self._scope.watches.listeners.acquire(owner, name, self._sink) if name else None
        if source is not None:
            fresh.append(source)
        elif changes:
            self.polled = True


def telling_name(lom_class, member):
    """`(name of the listener that tells of a member or None, whether it may change at all)`."""
    if member.observes:
        return member.name, True
    # Where Live does not tell of a child it often tells whether there is one: clip, has_clip.
    telling = lom_class.members.get("has_" + member.name)
    if telling is not None and telling.observes:
        return telling.name, True
    # A fixed part of its owner, such as the mixer of a track, stays what it is.
    return None, member.kind is not CHILD or member.nullable or member.sets


def check_watchable(scope, path):
    """`not-watchable` for what can neither be listened to nor read again and again."""
    if path.kind is not NAME:
        return None
    member = scope.resolver.member(path)[2]
    if member.kind in (CHILD, LIST, LISTENER) or member.kind == "property" and member.gets:
        return member
    raise Fault("not-watchable", "%s is a %s and cannot be watched" % (path.text, member.kind), path=path.text)
