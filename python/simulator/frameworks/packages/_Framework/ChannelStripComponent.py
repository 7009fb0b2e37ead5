"""One track's controls."""

from simulator.frameworks.mixing import StripPart

from .ControlSurfaceComponent import ControlSurfaceComponent
from .SubjectSlot import subject_slot


class ChannelStripComponent(StripPart, ControlSurfaceComponent):
    """Made by a mixer, or by hand and given a track."""


def release_control(control):
    """Lets a control go of its parameter, if there is a control."""
    if control is not None:
        control.release_parameter()
