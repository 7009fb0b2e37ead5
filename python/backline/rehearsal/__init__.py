"""What the tests play with: a small Set that behaves like Live's, carriers in memory, a clock that is set by hand."""

from .carrier import MemoryCarrier
from .fake_live import FakeLive
from .stage import Player, Stage
from .thing import ArgumentError, Thing, delete, fire, listener_count

__all__ = ["ArgumentError", "FakeLive", "MemoryCarrier", "Player", "Stage", "Thing", "delete", "fire", "listener_count"]
