"""Files over MIDI, for the board's side. `Agent` is all that most programs need; docs/boards.md."""
from .agent import Agent, trace
from .disk import Disk

__all__ = ("Agent", "Disk", "trace")
