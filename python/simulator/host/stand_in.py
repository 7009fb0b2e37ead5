"""For the tests of this folder: the least Set a host can run, so that they say something about the host alone."""

from __future__ import annotations

from types import ModuleType, SimpleNamespace
from typing import Any, Dict, List


class StandInTimers:
    def __init__(self) -> None:
        self.running: List[Any] = []
        self.now = 0.0

    def due(self, now: float) -> List[Any]:
        return list(self.running)


class StandIn:
    """Has the front door of an engine's Simulation and writes down what is done to it."""

    def __init__(self) -> None:
        self.timers = StandInTimers()
        self.messages: List[str] = []
        self.frames: List[float] = []
        self.settled = 0
        self.dialog: Any = None
        self.refuses: Any = None
        self.played_in: List[bytes] = []
        self.opened: List[Any] = []
        self.midi_out: Any = None
        self.midi_map: Any = None
        self.surfaces: Any = ()
        self.the_song = SimpleNamespace(tempo=120.0, is_playing=False, current_song_time=0.0)
        self.the_application = SimpleNamespace(name="Live")

    def load(self, description: Any) -> None:
        if self.refuses is not None:
            raise self.refuses
        self.opened.append(("load", description))

    def reset(self, description: Any = None) -> None:
        if self.refuses is not None:
            raise self.refuses
        self.opened.append(("reset", description))

    def song(self) -> Any:
        return self.the_song

    def application(self) -> Any:
        return self.the_application

    def frame(self, now: float) -> None:
        if self.refuses is not None:
            raise self.refuses
        self.frames.append(now)

    def settle(self) -> None:
        self.settled += 1

    def place_control_surfaces(self, surfaces: Any) -> None:
        self.surfaces = tuple(surfaces)

    def watch(self, thing: Any, topic: str, callback: Any) -> Any:
        """Nothing here ever changes."""
        return lambda: None

    def play_in(self, midi: bytes, now: float) -> None:
        self.played_in.append(midi)

    def modules(self) -> Dict[str, ModuleType]:
        live, base, application, midi_map = (
            ModuleType(name) for name in ("Live", "Live.Base", "Live.Application", "Live.MidiMap")
        )
        live.__path__ = []
        base.Timer = self._timer_class()
        application.get_application = self.application
        midi_map.MapMode = SimpleNamespace(absolute=0)
        midi_map.forward_midi_cc = lambda script, handle, channel, number: self.midi_map.forward(
            ("cc", channel, number), script
        )
        midi_map.forward_midi_note = lambda script, handle, channel, number: self.midi_map.forward(
            ("note", channel, number), script
        )
        midi_map.map_midi_cc = lambda handle, parameter, channel, number, mode, takeover: self.midi_map.map(
            ("cc", channel, number), handle, parameter, mode
        )
        live.Base, live.Application, live.MidiMap = base, application, midi_map
        return {module.__name__: module for module in (live, base, application, midi_map)}

    def _timer_class(self) -> Any:
        timers = self.timers

        class Timer:
            def __init__(self, callback: Any, interval: int, repeat: bool = False, start: bool = False) -> None:
                self.callback = callback
                if start:
                    self.start()

            @property
            def running(self) -> bool:
                return self in timers.running

            def start(self) -> None:
                timers.running.append(self)

            def stop(self) -> None:
                timers.running.remove(self)

            def call(self, now: float, report: Any) -> None:
                try:
                    self.callback()
                except Exception as error:
                    self.stop()
                    report(self, error)

        return Timer
