"""What the operations work on: one Live, and everything the script keeps about it."""

from .gestures import Gestures
from .handles import Handles
from .paths import Resolver, canonical_path
from .values import Decoder, Encoder
from .watches import Watches


class Scope:
    """`live` makes value types and knows Live's version, `roots` gives the objects that paths begin with.

    Pure of sockets and of clocks: `now` in seconds is handed in where it matters.
    """

    def __init__(self, table, live, roots):
        self.table = table
        self.live = live
        self.handles = Handles()
        self.resolver = Resolver(table, self.handles, roots)
        self.encoder = Encoder(table, self.handles)
        self.decoder = Decoder(table, self.resolver, self.handles, live)
        self.gestures = Gestures()
        self._roots = roots
        self.watches = Watches(self)

    def song(self):
        return self._roots["song"]()

    def where(self, thing):
        """The path at which an object that Live gave stands; None when that is not known."""
        return canonical_path(self.table, self._roots, thing)

    def close(self):
        self.watches.close()
        self.gestures.close()
