"""The parameters of the device in view."""

from .device import DevicePart
from .navigation import DeviceNavigationPart

__all__ = ["DeviceNavigationPart", "DevicePart"]
