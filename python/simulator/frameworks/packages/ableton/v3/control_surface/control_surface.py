"""The main class of a script."""

from simulator.frameworks.specified.surface import SpecifiedSurface

from . import components
from .mode import ModesComponent


class ControlSurface(SpecifiedSurface):
    """`ControlSurface(specification, c_instance=c_instance)`; scripts add to `setup`."""

    ring_type = components.SessionRingComponent
    modes_type = ModesComponent
    known_components = components.BY_NAME

    @property
    def song(self):
        return self._c_instance.song()

    @property
    def application(self):
        return self.live_application


def create_control_surface(name="", specification=None, c_instance=None):
    """A surface that is nothing but what its specification says."""
    return type(name or "ControlSurface", (ControlSurface,), {})(specification, c_instance=c_instance)
