"""The main class of a script."""

from simulator.frameworks.surfaces import SurfaceBase


class ControlSurface(SurfaceBase):
    """In this framework the Set and the application are properties."""

    def __init__(self, c_instance=None, publish_self=True):
        super().__init__(c_instance)

    @property
    def song(self):
        return self._c_instance.song()

    @property
    def application(self):
        return self.live_application
