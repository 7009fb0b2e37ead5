"""The part of a surface that does one thing."""

from simulator.frameworks.component import ComponentBase
from simulator.frameworks.tasks import Task

from .SubjectSlot import subject_slot


class ControlSurfaceComponent(ComponentBase):
    """In this framework the Set and the application are had from methods."""

    def song(self):
        return self._hosting_surface.song()

    def application(self):
        return self._hosting_surface.application()

    def _register_timer_callback(self, callback):
        """Calls back at every display tick, until it is unregistered."""
        task = self._tasks.add(_Again(callback))
        self.__dict__.setdefault("_timer_callbacks", {})[callback] = task

    def _unregister_timer_callback(self, callback):
        self._timer_callbacks.pop(callback).kill()


class _Again(Task):
    def __init__(self, callback):
        super().__init__()
        self._callback = callback

    def do_update(self, seconds):
        self._callback()
