"""The main class of a script."""

from simulator.frameworks.surface import SurfaceBase


class ControlSurface(SurfaceBase):
    """In this framework the Set and the application are properties."""

    @property
    def song(self):
        return self._c_instance.song()

    @property
    def application(self):
        return super().application()
