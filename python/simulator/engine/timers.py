"""Live.Base.Timer: callbacks on the main thread, at most one call per timer and frame."""

from ..escapes import FROM_SCRIPTS, let_ctrl_c_through

NEARLY = 1e-9
MILLISECOND = 0.001


class Timers:
    """The timers that run, in the order they were started. The host calls `fire` once per frame."""

    def __init__(self):
        self.running = []
        self.now = 0.0

    def __iter__(self):
        return iter(tuple(self.running))

    def __len__(self):
        return len(self.running)

    def due(self, now):
        """The timers to call at `now` (seconds), in order."""
        return [timer for timer in self.running if timer.due_at is None or timer.due_at <= now + NEARLY]

    def fire(self, now, report):
        """Calls what is due. A callback that raises stops its timer and goes to report(timer, exception)."""
        self.now = now
        for timer in self.due(now):
            if timer.running:
                timer.call(now, report)


def make_timer_class(timers):
    """The Timer class of one simulation: scripts make their own timers and they join that simulation's list."""

    class Timer:
        __slots__ = ("callback", "seconds", "repeat", "due_at")

        def __init__(self, callback, interval, repeat=False, start=False):
            if not callable(callback) or isinstance(interval, bool) or not isinstance(interval, int):
                raise TypeError("Timer takes a callable and an interval in milliseconds (int)")
            self.callback, self.repeat = callback, bool(repeat)
            self.seconds, self.due_at = interval * MILLISECOND, None
            if start:
                self.start()

        @property
        def running(self):
            return self in timers.running

        def start(self):
            if not self.running:
                self.due_at = timers.now + self.seconds
                timers.running.append(self)

        def stop(self):
            if self.running:
                timers.running.remove(self)

        def restart(self):
            self.stop()
            self.start()

        def call(self, now, report):
            """Lateness is not made up for: the next call is due one interval after this frame."""
            self.due_at = now + self.seconds
            if not self.repeat:
                self.stop()
            try:
                self.callback()
            except FROM_SCRIPTS as failure:
                let_ctrl_c_through(failure)
                self.stop()
                report(self, failure)

    Timer.__module__ = "Live.Base"
    return Timer
