"""For the tests of this folder: the least Set a host can run, so that they say something about the host alone."""

from __future__ import annotations

from types import ModuleType, SimpleNamespace
from typing import Any, Dict, List


class StandInTimers:
    def __init__(self) -> None:
        self.running: List[Any] = []

    def fire(self, now: float, report: Any) -> None:
        for timer in list(self.running):
            try:
                timer.callback()
            except Exception as error:
                self.running.remove(timer)
                report(timer, error)


class StandIn:
    """Has the front door of an engine's Simulation and writes down what is done to it."""

    def __init__(self) -> None:
        self.timers = StandInTimers()
        self.messages: List[str] = []
        self.frames: List[float] = []
        self.settled = 0
        self.played_in: List[bytes] = []
        self.opened: List[Any] = []
        self.midi_out: Any = None
        self.midi_map: Any = None
        self.the_song = SimpleNamespace(tempo=120.0, is_playing=False, current_song_time=0.0)
        self.the_application = SimpleNamespace(name="Live")

    def load(self, description: Any) -> None:
        self.opened.append(("load", description))

    def reset(self, description: Any = None) -> None:
        self.opened.append(("reset", description))

    def song(self) -> Any:
        return self.the_song

    def application(self) -> Any:
        return self.the_application

    def frame(self, now: float) -> None:
        self.frames.append(now)

    def settle(self) -> None:
        self.settled += 1

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
        midi_map.forward_midi_cc = lambda script, handle, channel, number: self.midi_map.forward(("cc", channel, number), script)
        midi_map.forward_midi_note = lambda script, handle, channel, number: self.midi_map.forward(("note", channel, number), script)
        midi_map.map_midi_cc = lambda handle, parameter, channel, number, mode, takeover: self.midi_map.map(("cc", channel, number), handle, parameter, mode)
        live.Base, live.Application, live.MidiMap = base, application, midi_map
        return {module.__name__: module for module in (live, base, application, midi_map)}

    def _timer_class(self) -> Any:
        timers = self.timers

        class Timer:
            def __init__(self, callback: Any, interval: int, repeat: bool = False, start: bool = False) -> None:
                self.callback = callback
                if start:
                    self.start()

            def start(self) -> None:
                timers.running.append(self)

            def stop(self) -> None:
                timers.running.remove(self)

        return Timer
