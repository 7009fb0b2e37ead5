"""Frames and ticks that come late: jitter, the same for the same seed, and a GUI that is drawing."""

import io
import unittest

from simulator.host.clock import VirtualClock
from simulator.host.grid import FRAME
from simulator.host.host import Host
from simulator.host.idle import LIVE, choose_wait
from simulator.host.journal import Journal
from simulator.host.lateness import Drawing, Lateness, read_drawing, read_jitter
from simulator.host.main_loop import MainLoop
from simulator.host.stand_in import StandIn


class WithALoop(unittest.TestCase):
    def run_for(self, seconds, lateness):
        """The moments at which frames came."""
        stand_in = StandIn()
        host = Host(stand_in, Journal(io.StringIO()))
        self.loop = MainLoop(host, VirtualClock(), choose_wait(self.fail, LIVE), lateness=lateness)
        self.loop.pass_time(seconds)
        return stand_in.frames


class Jitter(WithALoop):
    def test_makes_frames_late_by_at_most_so_much_and_never_early(self):
        frames = self.run_for(10.0, Lateness(jitter=0.008))
        late = [moment - round(moment / FRAME - 0.24) * FRAME for moment in frames]
        self.assertEqual(len(frames), 599)
        self.assertTrue(all(-1e-9 <= by <= 0.008 for by in late), (min(late), max(late)))
        self.assertGreater(max(late) - min(late), 0.006)

    def test_is_the_same_for_the_same_seed_only(self):
        one, two, other = (self.run_for(2.0, Lateness(0.005, seed=seed)) for seed in (7, 7, 8))
        self.assertEqual(one, two)
        self.assertNotEqual(one, other)

    def test_beyond_a_frame_lets_frames_fall_together(self):
        frames = self.run_for(10.0, Lateness(jitter=0.1))
        self.assertLess(len(frames), 400)
        self.assertEqual(frames, sorted(frames))
        self.assertAlmostEqual(len(frames) + self.loop.frames.missed, 600, delta=8)

    def test_of_nothing_leaves_every_frame_in_its_place(self):
        frames = self.run_for(1.0, Lateness())
        for index, moment in enumerate(frames, 1):
            self.assertAlmostEqual(moment, index * FRAME)


class ABusyGui(WithALoop):
    def test_lets_no_frame_come_while_it_draws(self):
        frames = self.run_for(2.0, Lateness(drawing=Drawing(0.1, 0.5)))
        self.assertTrue(all(moment % 0.5 <= 0.4 + 1e-6 or moment % 0.5 > 0.5 - 1e-6 for moment in frames), frames)
        gaps = sorted(later - earlier for earlier, later in zip(frames, frames[1:]))
        self.assertEqual(sum(gap > 0.08 for gap in gaps), 4)
        self.assertLessEqual(gaps[-1], 0.1 + 2 * FRAME)
        self.assertGreater(self.loop.frames.missed, 15)

    def test_holds_what_comes_in_until_it_has_drawn(self):
        lateness = Lateness(drawing=Drawing(0.1, 0.5))
        lateness.beginning(0.0, 0)
        self.assertEqual(lateness.drawing_until(0.3), 0.3)
        self.assertEqual(lateness.drawing_until(0.45), 0.5)
        self.assertEqual(lateness.drawing_until(0.5), 0.5)


class _Waited:
    """A clock that passes only while somebody waits, and the waiting, written down."""

    virtual = False

    def __init__(self):
        self.time, self.waits = 0.0, []

    def now(self):
        return self.time

    def wait(self, interest, seconds):
        self.waits.append((self.time, seconds, bool(interest)))
        # Less than the least difference of two moments would never end.
        self.time += max(seconds, 1e-9)
        return []


class _Door:
    def interest(self):
        return {5: False}

    def has_lines(self):
        return False

    def publish(self, outbox):
        """Nobody listens."""

    flush = has_lines


class ABusyGuiInRealTime(unittest.TestCase):
    def test_hears_nothing_while_it_draws(self):
        waited, stand_in = _Waited(), StandIn()
        host = Host(stand_in, Journal(io.StringIO()))
        loop = MainLoop(host, waited, waited, _Door(), lateness=Lateness(drawing=Drawing(0.1, 0.5)))
        loop.pass_time(2.0)
        listening = [(start, start + seconds) for start, seconds, interested in waited.waits if interested]
        deaf = [start for start, _, interested in waited.waits if not interested]
        self.assertEqual(len(deaf), 4)
        for start, end in listening:
            drawing = 0.5 * int(start / 0.5 + 1e-6) + 0.4
            self.assertLessEqual(end, drawing + 1e-6)
        self.assertGreater(len(stand_in.frames), 90)


class WhatIsAskedFor(unittest.TestCase):
    def test_is_read_in_milliseconds(self):
        self.assertEqual(read_jitter("4.5"), 0.0045)
        self.assertEqual(read_drawing("40:250"), Drawing(0.04, 0.25))
        self.assertEqual(read_drawing("40"), Drawing(0.04, 0.25))

    def test_or_is_quoted_with_what_would_be_right(self):
        for read, text, said in (
            (read_jitter, "fast", "milliseconds from 0 to 1000, not 'fast'"),
            (read_jitter, "-1", "not '-1'"),
            (read_jitter, "nan", "not 'nan'"),
            (read_drawing, "250:40", "the first less than the second"),
            (read_drawing, "0:40", "not '0:40'"),
            (read_drawing, "often", "40:250 is drawing"),
        ):
            with self.subTest(text), self.assertRaisesRegex(ValueError, said):
                read(text)


if __name__ == "__main__":
    unittest.main()
