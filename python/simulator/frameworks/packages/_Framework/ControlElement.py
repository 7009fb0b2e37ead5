"""The root of everything on a surface that can be touched or lit."""

from simulator.frameworks.elements import ControlBase
from simulator.frameworks.listening import EventObject


class ControlElement(ControlBase):
    """A control without a MIDI message of its own."""


class ControlElementClient:
    """What can have a control: told by `set_control_element(control, grabbed)`."""

    def set_control_element(self, control_element, grabbed):
        """For overriding."""


class NotifyingControlElement(ControlElement):
    """A control that tells its values to listeners."""

    __subject_events__ = ("value",)


__all__ = ["ControlElement", "ControlElementClient", "EventObject", "NotifyingControlElement"]
