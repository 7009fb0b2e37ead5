"""What can be touched or lit."""

from simulator.frameworks.elements import (
    ButtonBase,
    Color,
    ComboBase,
    EncoderBase,
    MatrixBase,
    MidiControl,
    SliderBase,
    SysexBase,
    TouchEncoderBase,
)
from simulator.frameworks.elements.button import OFF_VALUE, ON_VALUE


class InputControlElement(MidiControl):
    """A control known by message type, channel and number."""


class ButtonElement(ButtonBase, InputControlElement):
    """`ButtonElement(is_momentary, msg_type, channel, identifier)`."""


class EncoderElement(EncoderBase, InputControlElement):
    """`EncoderElement(msg_type, channel, identifier, map_mode)`."""


class TouchEncoderElement(TouchEncoderBase, EncoderElement):
    """A knob that tells when it is touched."""


class SliderElement(SliderBase, InputControlElement):
    """`SliderElement(msg_type, channel, identifier)`."""


class ButtonMatrixElement(MatrixBase):
    """In this framework a place is named by row and column."""

    def get_button(self, row, column):
        """None where there is none, or where another component has it."""
        return self.at(column, row)

    def iterbuttons(self):
        """(button, (row, column)), row by row."""
        return ((button, (y, x)) for button, x, y in self.cells())


class ComboElement(ComboBase):
    """`ComboElement(control=button, modifier=shift)`."""


class SysexElement(SysexBase):
    """`SysexElement(send_message_generator, sysex_identifier)`."""


__all__ = [
    "OFF_VALUE",
    "ON_VALUE",
    "ButtonElement",
    "ButtonMatrixElement",
    "Color",
    "ComboElement",
    "EncoderElement",
    "InputControlElement",
    "SliderElement",
    "SysexElement",
    "TouchEncoderElement",
]
