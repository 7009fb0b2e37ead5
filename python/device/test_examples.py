import os
import sys
import types
import unittest
from unittest import mock

from device.rehearsal import board
from device.rehearsal.board import files as backline_files
from device.rehearsal import HELLO, STORED, Bench, Listener, unpacked

EXAMPLES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "examples")


def run(name, modules):
    with open(os.path.join(EXAMPLES, name), encoding="utf-8") as file:
        code = compile(file.read(), name, "exec")
    with mock.patch.dict(sys.modules, modules):
        exec(code, {"__name__": "__main__"})


def module(name, **contents):
    made = types.ModuleType(name)
    made.__dict__.update(contents)
    return made


class PowerOff(BaseException):
    pass


class Boot(unittest.TestCase):
    def boot(self, pressed, files=backline_files):
        pin = mock.Mock(value=not pressed)
        storage = mock.Mock()
        digitalio = module("digitalio", DigitalInOut=lambda _pin: pin, Pull=mock.Mock())
        with mock.patch.object(backline_files, "Disk") as self.disk, mock.patch("sys.stdout"):
            run("boot.py", {"board": mock.Mock(), "digitalio": digitalio, "storage": storage, "backline_files": files})
        return storage

    def test_without_the_switch_files_go_over_midi(self):
        storage = self.boot(False)
        storage.disable_usb_drive.assert_called_once_with()
        storage.remount.assert_called_once_with("/", readonly=False)
        self.disk.return_value.recover.assert_called_once_with()

    def test_with_the_switch_held_the_computer_has_the_drive(self):
        self.assertEqual(self.boot(True).mock_calls, [])

    def test_a_board_without_the_agent_boots(self):
        self.assertTrue(self.boot(False, None).remount.called)


class UsersProgram(unittest.TestCase):
    """code.py with a show.py of ours, the board's ports being those of a bench."""

    def setUp(self):
        self.bench = Bench()
        self.addCleanup(self.bench.__exit__)
        self.agents = []
        self.polls = 0

    def agent(self, midi_in, midi_out, **options):
        agent = backline_files.Agent(midi_in, midi_out, root=self.bench.root, **options)
        poll = agent.poll

        def counted(*rest):
            self.polls += 1
            self.bench.ms += 5
            if self.polls > 40:
                raise PowerOff
            poll(*rest)

        agent.poll = counted
        self.agents.append(agent)
        return agent

    def run_with(self, show):
        ports = module("usb_midi", ports=(self.bench.inside("input"), self.bench.inside("port")))
        files = module("backline_files", Agent=self.agent, trace=backline_files.trace)
        with mock.patch("sys.stdout"), self.assertRaises(PowerOff):
            run("code.py", {"usb_midi": ports, "backline_files": files, "show": show})

    def frames(self):
        listener = Listener()
        listener.feed(self.bench.to_host.read(99999) or b"")
        return listener.frames

    def test_a_program_gets_its_notes(self):
        heard = []
        self.bench.send(b"\x90\x3c\x40")
        self.run_with(module("show", loop=lambda agent: heard.append(agent.read())))
        self.assertIn(b"\x90\x3c\x40", heard)

    def test_the_example_program_sends_them_back(self):
        self.bench.send(b"\x90\x3c\x40")
        with open(os.path.join(EXAMPLES, "show.py"), encoding="utf-8") as file:
            show = module("show")
            exec(file.read(), show.__dict__)
        self.run_with(show)
        self.assertEqual(self.bench.to_host.read(99), b"\x90\x3c\x40")

    def test_a_crash_is_sent_and_told_and_the_board_can_be_repaired(self):
        def loop(_agent):
            raise NameError("drumz")

        song = b"fixed"
        self.bench.send(self.bench.ask_frame(HELLO, {}, 1))
        self.run_with(module("show", loop=loop))
        frames = self.frames()
        self.assertEqual([frame[12] for frame in frames if frame[4] == 2], [1])
        self.assertTrue([unpacked(frame[16:-1]) for frame in frames if frame[4] == 3][0].startswith(b"Traceback"))
        self.bench.agent = self.agents[0]
        del self.agents[0].poll
        self.bench.number = 1
        self.assertIn("drumz", self.bench.ask(HELLO)["crash"])
        self.assertEqual(self.bench.put("/show.py", song), STORED)

    def test_a_program_that_does_not_even_compile_is_a_crash(self):
        self.run_with(None)
        self.assertEqual([frame[4] for frame in self.frames()][:2], [2, 3])
