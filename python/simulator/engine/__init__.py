"""The Set itself: nodes, transport, launching, recording, undo. Front door: Simulation, the error for a wrong description, the fader's curve."""

from .description import DescriptionError
from .simulation import Simulation
from .volume_curve import SEND_OFFSET, volume_db, volume_for_db

__all__ = ["SEND_OFFSET", "DescriptionError", "Simulation", "volume_db", "volume_for_db"]
