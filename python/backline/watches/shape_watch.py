"""A watch of a whole tree: the tree at first, then what changed in it, by paths inside it."""

from ..faults import Fault
from ..json_text import dumps
from ..limits import LINE
from ..queries import compile_shape, shaped_place
from .binding import Binding
from .growth import Growth, read_comparable
from .path_watch import as_gone
from .spots import path_text

# Spots looked at in one piece when polling.
POLLED_AT_ONCE = 50


class ShapeWatch:
    """`spots` are all objects of the tree, `polled_spots` those with fields that Live does not tell about."""

    def __init__(self, scope, ident, path, shape, interval, connection):
        self.ident = ident
        self.path = path
        self.interval = interval
        self.connection = connection
        self.not_before = 0.0
        self.rev = 0
        self.ended = False
        self.spots = {}
        self.polled_spots = {}
        self._scope = scope
        self._shape = shape
        self._binding = Binding(scope, path, self)
        self._root = None
        self._compiled = None
        self._lost = False
        self._marks = {}
        self._stale = False
        self._steps = None

    @property
    def growing(self):
        """True until the reply is ready: no change may be sent before it."""
        return self.rev == 0

    @property
    def polled(self):
        return self._binding.polled or bool(self.polled_spots)

    @property
    def by_handle(self):
        return self._binding.by_handle

    def begin_steps(self):
        """A generator that returns the JSON text of the reply."""
        self._binding.bind()
        text = yield from self._grow()
        self.rev = 1
        return '{"value":%s,"rev":1}' % text

    def touched(self, source):
        self._stale = True
        return self

    def mark(self, spot, name):
        self._marks[spot, name] = True

    def root_died(self):
        died = self._binding.root_died()
        self._stale = self._stale or died
        return died

    def poll_steps(self):
        """Looks at the fields that Live does not tell about; yields between pieces whether any of them is different."""
        self._stale = self._stale or self._binding.polled
        for count, spot in enumerate(list(self.polled_spots)):
            for name, last in spot.last.items():
                if spot.watch is not None and read_comparable(spot.thing, name) != last:
                    self.mark(spot, name)
            if count % POLLED_AT_ONCE == POLLED_AT_ONCE - 1:
                yield bool(self._marks)
        yield bool(self._marks) or self._stale

    def change(self, may_go_on):
        """`(whether everything was told, JSON text of a change or None)`; it goes on as long as `may_go_on()` allows."""
        if self._steps is None:
            self._steps = self._change_steps()
        try:
            while may_go_on():
                next(self._steps)
            return False, None
        except StopIteration as end:
            text = end.value
        except Exception as error:
            text = self._fault(error)
        self._steps = None
        # More may have happened while the pieces were read.
        told = not (self._marks or self._stale)
        return told, text and self._numbered(text)

    def end(self):
        self.ended = True
        self._binding.release()
        self._let_go()
        self._steps = None

    def _grow(self):
        """Reads the whole tree; what stood in it before is kept where it still does."""
        thing, lom_class, is_list = shaped_place(self._scope, self.path)
        if self._compiled is None or self._compiled[0] is not lom_class:
            self._compiled = lom_class, compile_shape(self._scope, self.path, self._shape)
        growth = Growth(self._scope, self)
        grow = growth.things if is_list else growth.thing
        old, self._root = self._root, None
        self._root = yield from grow(self._compiled[1], thing, None, None, old)
        self._lost = False
        return growth.text()

    def _change_steps(self):
        deltas = []
        if self._stale and (yield from self._is_another_root()):
            deltas.append("[[],%s]" % (yield from self._grow()))
        marks, self._marks = self._marks, {}
        for spot, name in marks:
            for field in spot.told.get(name, ()) if spot.watch is not None else ():
                deltas.append((yield from self._delta(spot, field)))
            yield
        return '"delta":[%s]' % ",".join(deltas) if deltas else None

    def _is_another_root(self):
        """Looks along the path again; an object that stayed where it was has told of its changes itself."""
        self._stale = False
        self._binding.bind()
        yield
        thing, _, is_list = shaped_place(self._scope, self.path)
        return is_list or self._lost or self._root is None or self._root.thing != thing

    def _delta(self, spot, field):
        growth = Growth(self._scope, self)
        yield from growth.field(spot, field)
        return "[%s,%s]" % (path_text(spot, field.name), growth.text())

    def _fault(self, error):
        """The tree cannot be followed any more: it is let go, and grown anew when its path comes alive."""
        self._let_go()
        if self._lost:
            return None
        self._lost = True
        fault = as_gone(error)
        return '"fault":%s' % dumps(fault.as_dict())

    def _let_go(self):
        for spot in list(self.spots):
            spot.leave(self._scope.watches.leaving)
        self._root = None
        self._marks = {}

    def _numbered(self, text):
        if len(text) > LINE - 256:
            text = self._fault(Fault("too-large", "the change has %d bytes; watch less at once" % len(text)))
        self.rev += 1
        return '{"watch":"%s","rev":%d,%s}' % (self.ident, self.rev, text)
