"""The Set itself: nodes, transport, launching, recording, undo. Front door: Simulation, and the error for a wrong description."""

from .description import DescriptionError
from .simulation import Simulation

__all__ = ["DescriptionError", "Simulation"]
