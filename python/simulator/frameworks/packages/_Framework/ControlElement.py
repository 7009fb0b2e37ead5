"""The root of everything on a surface that can be touched or lit."""

from simulator.frameworks.control import ControlBase


class ControlElement(ControlBase):
    """A control without a MIDI message of its own."""
