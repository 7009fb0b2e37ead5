"""The window of clip slots that a surface shows and plays."""

from ableton.v2.control_surface.components.session_ring import SessionRingComponent

__all__ = ["SessionRingComponent"]
