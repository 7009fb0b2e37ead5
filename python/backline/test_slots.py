import unittest

from .slots import FRAME, HOLD, LINGER, LINGER_PER_FRAME, TICK, WAKE_UP, WORK, Slots

EXACT = 1e-9


class Pretended:
    """A stage whose work and arrivals are written down beforehand; time passes only here.

    `arrivals` are the moments at which requests come in, each of which takes `cost` seconds.
    """

    def __init__(self, arrivals=(), cost=0.0001):
        self.now = 0.0
        self.arrivals = sorted(arrivals)
        self.cost = cost
        self.served = []
        self.waited = 0.0
        self.began = 0

    def clock(self):
        return self.now

    def begin_slot(self):
        self.began += 1

    @property
    def has_work(self):
        return bool(self.arrivals) and self.arrivals[0] <= self.now

    def turn(self, deadline):
        happened = False
        while self.has_work and self.now < deadline:
            self.arrivals.pop(0)
            self.now += self.cost
            self.served.append(self.now)
            happened = True
        return happened

    def wait(self, seconds):
        next_one = self.arrivals[0] if self.arrivals else float("inf")
        passed = min(max(0.0, next_one - self.now), seconds)
        self.now += passed
        self.waited += passed
        return self.has_work


def slot(stage, kind=FRAME, slots=None):
    """How long one slot held the main thread."""
    slots = slots or Slots(stage, stage.clock)
    before = stage.now
    slots.serve(kind)
    return stage.now - before


class OneSlot(unittest.TestCase):
    def test_nobody_there_nothing_is_waited_for(self):
        stage = Pretended()
        self.assertEqual((slot(stage), stage.waited, stage.began), (0.0, 0.0, 1))

    def test_after_a_request_it_stays_for_the_next_one(self):
        stage = Pretended([0.0, 0.0009, 0.0018])
        slot(stage)
        self.assertEqual(len(stage.served), 3)

    def test_it_does_not_stay_longer_than_a_millisecond_idle(self):
        stage = Pretended([0.0, 0.01])
        self.assertAlmostEqual(slot(stage), stage.cost + LINGER)
        self.assertEqual(len(stage.served), 1)

    def test_it_stays_idle_for_four_milliseconds_per_frame_in_all(self):
        stage = Pretended([at * 0.0009 for at in range(100)], cost=0.00001)
        slots = Slots(stage, stage.clock)
        for kind in (FRAME, TICK, TICK):
            slot(stage, kind, slots)
            stage.now += 0.001
        self.assertAlmostEqual(stage.waited, LINGER_PER_FRAME)

    def test_it_works_no_longer_than_its_work(self):
        stage = Pretended([0.0] * 1000)
        self.assertLessEqual(slot(stage), WORK + stage.cost + EXACT)
        self.assertGreater(len(stage.served), 20)

    def test_work_and_waiting_in_one_slot_never_hold_longer_than_the_hold(self):
        stage = Pretended([at * 0.0004 for at in range(100)], cost=0.0002)
        self.assertLessEqual(slot(stage), HOLD + stage.cost + EXACT)


class Frames(unittest.TestCase):
    def test_every_frame_brings_its_own_patience(self):
        stage = Pretended([at * 0.0009 for at in range(100)], cost=0.00001)
        slots = Slots(stage, stage.clock)
        self._frame_and_tick(stage, slots)
        self.assertAlmostEqual(stage.waited, LINGER_PER_FRAME)
        self._frame_and_tick(stage, slots)
        self.assertAlmostEqual(stage.waited, 2 * LINGER_PER_FRAME)

    def _frame_and_tick(self, stage, slots):
        for kind in (FRAME, TICK):
            slot(stage, kind, slots)
            stage.now += 0.001

    def test_a_wake_up_is_served_at_once(self):
        stage = Pretended([0.0])
        slot(stage, WAKE_UP)
        self.assertEqual(len(stage.served), 1)

    def test_a_wake_up_is_not_heeded_before_the_script_has_rested_as_long_as_it_worked(self):
        stage = Pretended([0.0] * 1000)
        slots = Slots(stage, stage.clock)
        worked = slot(stage, FRAME, slots)
        self.assertEqual(slot(stage, WAKE_UP, slots), 0.0)
        stage.now += worked * 0.9
        self.assertEqual(slot(stage, WAKE_UP, slots), 0.0)
        stage.now += worked * 0.2
        self.assertGreater(slot(stage, WAKE_UP, slots), 0.0)

    def test_wake_ups_all_the_time_leave_live_half_of_it(self):
        stage = Pretended([0.0] * 100000)
        slots = Slots(stage, stage.clock)
        held = 0.0
        while stage.now < 1.0:
            held += slot(stage, WAKE_UP, slots)
            stage.now += 0.0001
        self.assertLess(held, 0.52)


if __name__ == "__main__":
    unittest.main()
