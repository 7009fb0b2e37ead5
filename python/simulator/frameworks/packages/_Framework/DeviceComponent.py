"""The parameters of the device in view."""

from simulator.frameworks.devices import DevicePart

from .ControlSurfaceComponent import ControlSurfaceComponent
from .SubjectSlot import subject_slot


class DeviceComponent(DevicePart, ControlSurfaceComponent):
    """Given to the surface by `set_device_component`, it follows the selected device."""

    def __init__(self, device_bank_registry=None, device_selection_follows_track_selection=True, **named):
        super().__init__(**named)
