"""Controls that tell their values to listeners."""

from .ControlElement import NotifyingControlElement

__all__ = ["NotifyingControlElement"]
