"""A control while another is held down."""

from simulator.frameworks.elements import ComboBase


class ComboElement(ComboBase):
    """`ComboElement(control, modifiers=[shift])`."""

    def __init__(self, control=None, modifiers=(), **named):
        super().__init__(control=control, modifiers=modifiers, **named)


WrapperElement = ComboElement
