"""When the script works, and for how long: it must never hold up Live's main thread.

Live gives time once per frame, ten times a second, and when MIDI arrives. In such a slot the
script works for at most WORK seconds. After it has served somebody it stays for a next request,
because a chain of requests that depend on each other would otherwise cost a frame each; but
idle it stays no longer than LINGER at a time and LINGER_PER_FRAME in all, and working and waiting
together it never holds the main thread longer than HOLD. Both leave room below the promised 4 and
5 ms for what cannot be cut off: receiving what has arrived, sending what was answered.
"""

WORK = 0.003
HOLD = 0.0035
LINGER = 0.001
LINGER_PER_FRAME = 0.004

FRAME = "frame"
TICK = "tick"
WAKE_UP = "wake-up"


class Slots:
    """`stage` does the work: `begin_slot()`, then `turn(deadline)`, which says whether anything happened,
    as long as `has_work` is true or `wait(seconds)` says that something has arrived."""

    def __init__(self, stage, clock):
        self._stage = stage
        self._clock = clock
        self._idle_left = LINGER_PER_FRAME
        self._rest_until = 0.0

    def serve(self, kind):
        """One slot. A wake-up is not heeded before the script has rested as long as it last worked."""
        if kind is FRAME:
            self._idle_left = LINGER_PER_FRAME
        elif kind is WAKE_UP and self._clock() < self._rest_until:
            return
        self._stage.begin_slot()
        worked = self._work_and_linger()
        self._rest_until = self._clock() + worked

    def _work_and_linger(self):
        worked, served = 0.0, False
        begun = self._clock()
        last = begun + HOLD
        while True:
            served = self._stage.turn(min(begun + WORK - worked, last)) or served
            ended = self._clock()
            worked += ended - begun
            if worked >= WORK or ended >= last:
                return worked
            if not self._stage.has_work and not (served and self._linger(ended, last)):
                return worked
            begun = self._clock()

    def _linger(self, begun, last):
        seconds = min(LINGER, self._idle_left, last - begun)
        if seconds <= 0.0:
            return False
        arrived = self._stage.wait(seconds)
        self._idle_left -= self._clock() - begun
        return arrived
