"""Buttons that scroll."""

from simulator.frameworks.switching import Scrollable, ScrollPart

from .ControlSurfaceComponent import ControlSurfaceComponent


class ScrollComponent(ScrollPart, ControlSurfaceComponent, Scrollable):
    """Scrolls what it is given, or by its own methods what a script likes."""


__all__ = ["ScrollComponent", "Scrollable"]
