"""Selects tracks and scenes."""

from simulator.frameworks.view import ViewControlPart

from .ControlSurfaceComponent import ControlSurfaceComponent


class ViewControlComponent(ViewControlPart, ControlSurfaceComponent):
    """Buttons for the next and previous track and scene."""
