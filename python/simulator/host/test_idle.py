"""While the host waits, other threads of the process stand still, as they do inside Live."""

import io
import socket
import sys
import threading
import unittest
from pathlib import Path

from simulator.host import idle
from simulator.host.clock import RealClock, VirtualClock
from simulator.host.host import Host
from simulator.host.idle import FREE, HoldingWait, YieldingWait, choose_wait
from simulator.host.journal import Journal
from simulator.host.main_loop import MainLoop
from simulator.host.package import ScriptFolder
from simulator.host.script import HostedScript
from simulator.host.stand_in import StandIn


def hosted(instance, host):
    script = HostedScript(ScriptFolder(Path("nowhere"), "Script"), 1, host, live_sockets=False)
    script.instance = instance
    return script


class AThreadThatWantsToWrite:
    """Ready to write to a socket as soon as it is given the interpreter."""

    def __init__(self):
        self.here, self._there = socket.socketpair()
        self._gate = threading.Lock()
        self._gate.acquire()
        self._waits = threading.Event()
        self._thread = threading.Thread(target=self._work, daemon=True)
        # So long an interval that a thread gets on only when another lets go of the interpreter by itself.
        self._interval = sys.getswitchinterval()
        sys.setswitchinterval(60.0)
        self._thread.start()
        self._waits.wait()

    def wake(self):
        self._gate.release()

    def end(self):
        sys.setswitchinterval(self._interval)
        self._thread.join()
        self.here.close()
        self._there.close()

    def _work(self):
        self._waits.set()
        with self._gate:
            self._there.send(b"!")


class TheIdleWait(unittest.TestCase):
    def wakes_a_thread_during(self, wait):
        thread = AThreadThatWantsToWrite()
        try:
            thread.wake()
            return wait.wait({thread.here.fileno(): False}, 0.2) != []
        finally:
            thread.end()

    def test_holds_the_interpreter(self):
        wait = choose_wait(self.fail)
        self.assertTrue(wait.holds_the_interpreter)
        self.assertFalse(self.wakes_a_thread_during(wait))

    def test_would_be_caught_if_it_did_not(self):
        self.assertTrue(self.wakes_a_thread_during(YieldingWait()))

    def test_lets_threads_run_when_they_are_to_be_free(self):
        wait = choose_wait(self.fail, FREE)
        self.assertFalse(wait.holds_the_interpreter)
        self.assertTrue(self.wakes_a_thread_during(wait))

    @unittest.skipIf(sys.platform == "win32", "POSIX has two polls, Windows one")
    def test_every_way_of_this_system_holds_it(self):
        for way in idle._WAYS:
            try:
                poll = way()
            except AttributeError:
                # macOS has no ppoll.
                continue
            self.assertFalse(self.wakes_a_thread_during(HoldingWait(poll)), way.__name__)

    def test_is_what_the_main_loop_waits_with(self):
        wait = choose_wait(self.fail)
        loop = MainLoop(Host(StandIn(), Journal(io.StringIO())), RealClock(), wait)
        thread = AThreadThatWantsToWrite()
        try:
            thread.wake()
            loop.pass_time(0.05)
            self.assertEqual(wait.wait({thread.here.fileno(): False}, 0.0), [])
        finally:
            thread.end()

    def test_is_over_while_a_script_runs_python(self):
        host = Host(StandIn(), Journal(io.StringIO()))
        progress = []
        thread = threading.Thread(target=progress.append, args=(1,))

        class Script:
            def update_display(self):
                thread.start()
                for _ in range(50_000_000):
                    # Python, like any script's; the interpreter changes hands while it runs.
                    if progress:
                        break

        host.scripts.append(hosted(Script(), host))
        MainLoop(host, VirtualClock(), choose_wait(self.fail)).pass_time(0.1)
        thread.join()
        self.assertEqual(progress, [1])

    def test_ends_at_once_when_something_comes_in(self):
        here, there = socket.socketpair()
        with here, there:
            there.send(b"!")
            for wait in (choose_wait(self.fail), YieldingWait()):
                self.assertEqual(wait.wait({here.fileno(): False}, 60.0), [(here.fileno(), True, False)])

    def test_tells_when_writing_is_possible(self):
        here, there = socket.socketpair()
        with here, there:
            for wait in (choose_wait(self.fail), YieldingWait()):
                self.assertEqual(wait.wait({here.fileno(): True}, 60.0), [(here.fileno(), False, True)])

    def test_a_closed_end_counts_as_readable(self):
        here, there = socket.socketpair()
        with here:
            there.close()
            [(fd, readable, _)] = choose_wait(self.fail).wait({here.fileno(): False}, 60.0)
            self.assertEqual((fd, readable), (here.fileno(), True))

    def test_falls_back_with_a_sentence(self):
        said = []
        ways = idle._WAYS
        idle._WAYS = (lambda: lambda records, count, seconds: 0,)
        try:
            wait = choose_wait(said.append)
        finally:
            idle._WAYS = ways
        self.assertFalse(wait.holds_the_interpreter)
        self.assertIn("background threads of scripts will run", said[0])


if __name__ == "__main__":
    unittest.main()
