"""Knobs, with or without end."""

from simulator.frameworks.elements import EncoderBase, TouchEncoderBase

from .InputControlElement import *
from .InputControlElement import InputControlElement


class EncoderElement(EncoderBase, InputControlElement):
    """`EncoderElement(msg_type, channel, identifier, map_mode)`: the mode is one of `Live.MidiMap.MapMode`."""


class TouchEncoderElement(TouchEncoderBase, EncoderElement):
    """A knob that tells when it is touched."""
