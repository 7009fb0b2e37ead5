"""What a script builds its surface from."""

from .component import Component
from .control_surface import ControlSurface

__all__ = ["Component", "ControlSurface"]
