"""Buttons and pads."""

from simulator.frameworks.elements.button import OFF_VALUE, ON_VALUE, ButtonBase
from simulator.frameworks.elements.skin import Color

from .InputControlElement import *
from .InputControlElement import InputControlElement


class ButtonElement(ButtonBase, InputControlElement):
    """`ButtonElement(is_momentary, msg_type, channel, identifier)`."""
