"""The part of a surface that does one thing."""

from simulator.frameworks.component import ComponentBase


class ControlSurfaceComponent(ComponentBase):
    """In this framework the Set and the application are had from methods."""

    def song(self):
        return self._surface.song()

    def application(self):
        return self._surface.application()
