"""Has controls so that they do nothing."""

from simulator.frameworks.view import BackgroundPart

from .ControlSurfaceComponent import ControlSurfaceComponent


class BackgroundComponent(BackgroundPart, ControlSurfaceComponent):
    """Given a layer of low priority, it keeps dark what nobody else has."""
