"""A button for one property of one object."""

from simulator.frameworks.switching import TogglePart

from .ControlSurfaceComponent import ControlSurfaceComponent


class ToggleComponent(TogglePart, ControlSurfaceComponent):
    """`ToggleComponent("metronome", song)`."""
