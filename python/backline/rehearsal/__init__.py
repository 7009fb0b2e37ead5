"""What the tests play with: a small Set that behaves like Live's, carriers in memory, a clock that is set by hand."""

from .carrier import MemoryCarrier
from .fake_live import ArgumentError, FakeLive, Thing, delete
from .stage import Player, Stage

__all__ = ["ArgumentError", "FakeLive", "MemoryCarrier", "Player", "Stage", "Thing", "delete"]
