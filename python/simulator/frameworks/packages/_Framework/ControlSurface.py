"""The main class of a script."""

from simulator.frameworks.surfaces import SurfaceBase

from .SubjectSlot import subject_slot, subject_slot_group


class ControlSurface(SurfaceBase):
    """In this framework the Set is had from the method `song()`."""

    def __init__(self, c_instance=None, publish_self=True):
        super().__init__(c_instance)

    def song(self):
        return self._c_instance.song()


class OptimizedControlSurface(ControlSurface):
    """In Live it saves MIDI traffic; here there is none to save."""
