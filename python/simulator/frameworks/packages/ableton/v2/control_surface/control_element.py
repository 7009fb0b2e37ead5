"""The root of everything on a surface that can be touched or lit."""

from simulator.frameworks.elements import ControlBase


class ControlElement(ControlBase):
    """A control without a MIDI message of its own."""
