"""Frames and ticks keep to their grids, whatever happens in between."""

import unittest

from simulator.host.clock import VirtualClock
from simulator.host.grid import FRAME, TICK, Grid


class AGrid(unittest.TestCase):
    def test_is_reached_once_per_moment(self):
        grid = Grid(0.5, 0.0)
        self.assertFalse(grid.take(0.4))
        self.assertTrue(grid.take(0.5))
        self.assertFalse(grid.take(0.6))
        self.assertTrue(grid.take(1.0))

    def test_does_not_make_up_for_missed_moments(self):
        grid = Grid(0.5, 0.0)
        self.assertTrue(grid.take(2.2))
        self.assertFalse(grid.take(2.3))
        self.assertEqual(grid.missed, 3)
        self.assertEqual(grid.next, 2.5)

    def test_does_not_drift_when_every_moment_is_noticed_late(self):
        grid = Grid(FRAME, 0.0)
        for _ in range(600):
            self.assertTrue(grid.take(grid.next + 0.004))
        self.assertAlmostEqual(grid.next, 601 * FRAME, places=9)
        self.assertEqual(grid.missed, 0)

    def test_a_tick_falls_on_every_sixth_frame(self):
        frames, ticks = Grid(FRAME, 0.0), Grid(TICK, 0.0)
        meetings = 0
        for _ in range(60):
            now = frames.next
            frames.take(now)
            meetings += ticks.take(now)
        self.assertEqual(meetings, 10)


class AVirtualClock(unittest.TestCase):
    def test_never_goes_back(self):
        clock = VirtualClock()
        clock.advance_to(2.0)
        clock.advance_to(1.0)
        self.assertEqual(clock.now(), 2.0)


if __name__ == "__main__":
    unittest.main()
