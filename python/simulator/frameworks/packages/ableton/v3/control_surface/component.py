"""The part of a surface that does one thing."""

from ableton.v2.control_surface.component import Component

__all__ = ["Component"]
