"""The parameters of the device in view."""

from .device import DevicePart
from .drum_group import DrumGroupPart
from .navigation import DeviceNavigationPart

__all__ = ["DeviceNavigationPart", "DevicePart", "DrumGroupPart"]
