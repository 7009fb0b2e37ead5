"""The loop of Live's main thread: frames and ticks on their grids, MIDI and door lines at once in between."""

from __future__ import annotations

from typing import Any, Callable, Optional

from .grid import FRAME, TICK, Grid
from .host import Host
from .lateness import Lateness

_LONGEST_REST = 0.1
"""Seconds the loop waits at most when no frame is due, so that signals and a dead parent are noticed."""


class MainLoop:
    """`wait` holds the interpreter (see idle.py), `door` serves lines, `watch` is asked each frame whether to stop."""

    def __init__(
        self,
        host: Host,
        clock: Any,
        wait: Any,
        door: Any = None,
        watch: Optional[Callable[[], bool]] = None,
        lateness: Optional[Lateness] = None,
    ) -> None:
        self._host = host
        self._clock = clock
        self._wait = wait
        self._door = door
        self._watch = watch
        self._lateness = lateness or Lateness()
        self.stopping = False
        self.rounds = 0
        """How often there was something to do or to wait for: while it stays the same, somebody holds the main thread."""
        self.restart()

    def restart(self) -> None:
        """Lays both grids from now on, so that what went before (loading scripts) does not count as lateness."""
        now = self._clock.now()
        self.frames = Grid(FRAME, now, self._lateness.beginning(now, 0))
        self.ticks = Grid(TICK, now, self._lateness.beginning(now, 1))

    @property
    def virtual(self) -> bool:
        return self._clock.virtual

    def now(self) -> float:
        return self._clock.now()

    def stop(self) -> None:
        """Ends `run` after what is under way; safe in a signal handler."""
        self.stopping = True

    def run(self) -> None:
        """Runs until `stop`. A virtual clock stands still here until the door moves it."""
        while not self.stopping:
            now = self._clock.now()
            due = now + _LONGEST_REST if self.virtual else self._next()
            self._serve_until(due)
            if not self.virtual:
                self._run_due(self._clock.now())
            if self._watch is not None and self._watch():
                self.stop()

    def pass_time(self, seconds: float) -> None:
        """Lets `seconds` of the host's time pass; the last frame in them is reached exactly."""
        end = self._clock.now() + seconds
        while not self.stopping and self._next() <= end + 1e-9:
            self._advance_to(self._next())
            self._run_due(self._clock.now())
        self._advance_to(end)

    def _next(self) -> float:
        return min(self.frames.next, self.ticks.next)

    def _advance_to(self, moment: float) -> None:
        if self.virtual:
            self._clock.advance_to(moment)
        else:
            self._serve_until(moment)

    def _run_due(self, now: float) -> None:
        self.rounds += 1
        if self.frames.take(now):
            self._host.frame(now)
        if self.ticks.take(now):
            self._host.tick(now)
        self._flush()

    def _serve_until(self, due: float) -> None:
        """Serves what comes in until `due`; at least once, so that late frames cannot shut the door."""
        self._serve(max(0.0, due - self._clock.now()))
        while not self.stopping and self._clock.now() < due and not self.virtual:
            self._serve(due - self._clock.now())

    def wait_for(self, done: Callable[[], bool]) -> None:
        """Stays where it is, with no frame and no tick, and serves the door until `done()`, or until `stop`."""
        while not self.stopping and not done():
            self._serve(_LONGEST_REST)
            if self._watch is not None and self._watch():
                self.stop()

    def _serve(self, seconds: float) -> None:
        self.rounds += 1
        if not self.virtual:
            now = self._clock.now()
            drawn = self._lateness.drawing_until(now) - now
            if drawn > 0.0:
                # The main thread is at work elsewhere in Live: no Python, no MIDI, nothing.
                self._wait.wait({}, drawn)
                return
            seconds = min(seconds, self._lateness.draws_next(now) - now)
        if self._door is None:
            self._wait.wait({}, seconds)
            return
        busy = self._door.has_lines()
        ready = self._wait.wait(self._door.interest(), 0.0 if busy else seconds)
        if ready or busy:
            self._door.serve(ready)
            self._flush()

    def _flush(self) -> None:
        if self._door is not None:
            self._door.publish(self._host.outbox)
            self._door.flush()
