"""What can be touched or lit."""

from ableton.v2.control_surface.elements import (
    ButtonElement,
    ButtonMatrixElement,
    Color,
    ComboElement,
    EncoderElement,
    InputControlElement,
    SysexElement,
    TouchEncoderElement,
)

SimpleColor = Color
TouchElement = ButtonElement

__all__ = [
    "ButtonElement",
    "ButtonMatrixElement",
    "Color",
    "ComboElement",
    "EncoderElement",
    "InputControlElement",
    "SimpleColor",
    "SysexElement",
    "TouchElement",
    "TouchEncoderElement",
]
