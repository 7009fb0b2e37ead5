"""Files over MIDI, for the board's side. `Agent` is all that most programs need; docs/boards.md."""
from .agent import Agent
from .crash import trace
from .disk import Disk, Fault

__all__ = ("Agent", "Disk", "Fault", "trace")
