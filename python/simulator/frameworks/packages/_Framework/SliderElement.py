"""Faders."""

from simulator.frameworks.elements import SliderBase

from .InputControlElement import *
from .InputControlElement import InputControlElement


class SliderElement(SliderBase, InputControlElement):
    """`SliderElement(msg_type, channel, identifier)`; its values are read as positions."""
