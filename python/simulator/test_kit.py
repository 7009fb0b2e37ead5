"""The kit, as the tests of our own remote script use it."""

import json
import logging
import os
import socket
import unittest

from simulator.host import LoadError
from simulator.kit import simulator
from simulator.sets import SetError
from simulator.sets.als.fixtures.make import FOLDER

WAKE_UP = [0xF0, 0x7D, 0x42, 0x4C, 0x01, 0xF7]


class Client:
    """A client of the remote script, on the same thread as Live."""

    def __init__(self, live):
        [path] = live.run_folder.glob("script-*.json")
        found = json.loads(path.read_text("utf-8"))
        self._live = live
        self._socket = socket.create_connection(("127.0.0.1", found["tcpPort"]))
        self._socket.setblocking(False)
        self._read = b""
        self.say({"hello": {"protocol": 1, "client": "kit", "name": "test", "secret": found["secret"]}})

    def say(self, message):
        self._socket.sendall(json.dumps(message).encode() + b"\n")

    def line(self):
        return self._live.run_until(self._next_line)

    def line_by_wake_up(self):
        for _ in range(100_000):
            # The script rests as long as it has worked before a wake-up opens its next slot.
            self._live.midi_in(WAKE_UP)
            line = self._next_line()
            if line is not None:
                return line
        raise AssertionError("no wake-up was answered")

    def _next_line(self):
        try:
            self._read += self._socket.recv(65_536)
        except BlockingIOError:
            # Nothing yet: more of Live's time has to pass.
            return None
        line, newline, rest = self._read.partition(b"\n")
        if not newline:
            return None
        self._read = rest
        return json.loads(line)

    def close(self):
        self._socket.close()


class UsualMistakes(unittest.TestCase):
    def test_one_folder_needs_no_list(self):
        with self.assertRaisesRegex(LoadError, "'/nowhere' is not a script folder: it does not exist"):
            with simulator(load="/nowhere", backline=False):
                self.fail("a folder that does not exist was loaded")

    def test_time_does_not_run_backwards_or_for_ever(self):
        with simulator(backline=False) as live:
            for seconds in (-1.0, float("inf"), float("nan")):
                with self.assertRaisesRegex(ValueError, "time passes for 0 to 86400 seconds, not"):
                    live.run_for(seconds)


class OurOwnScript(unittest.TestCase):
    def test_answers_within_the_time_that_passes(self):
        with simulator(set="demo") as live:
            client = Client(live)
            self.addCleanup(client.close)
            self.assertEqual(client.line()["welcome"]["live"], "12.4.6")
            client.say({"id": "kit.1", "op": "get", "path": "song.tempo"})
            self.assertEqual(client.line(), {"id": "kit.1", "ok": 122.0})
            self.assertEqual(live.failures, [])

    def test_answers_wake_ups_before_any_time_has_passed(self):
        with simulator(set="demo") as live:
            client = Client(live)
            self.addCleanup(client.close)
            client.line()
            client.say({"id": "kit.1", "op": "get", "path": "song.name"})
            before = live.now
            self.assertEqual(client.line_by_wake_up(), {"id": "kit.1", "ok": "Night Bus"})
            self.assertEqual(live.now, before)

    def test_lives_in_a_run_folder_of_its_own_and_leaves_nothing(self):
        before = os.environ.get("BACKLINE_RUN")
        with simulator(set="default") as live:
            self.assertEqual(os.environ["BACKLINE_RUN"], str(live.run_folder))
            self.assertEqual(len(list(live.run_folder.iterdir())), 1)
        self.assertFalse(live.run_folder.exists())
        self.assertEqual(os.environ.get("BACKLINE_RUN"), before)


class ASet(unittest.TestCase):
    def test_can_be_described_as_it_stands_and_opened_again(self):
        with simulator(set="demo", backline=False) as live:
            live.song.tempo = 99.0
            live.song.tracks[3].clip_slots[1].delete_clip()
            described = live.describe()
            live.open("default")
            self.assertEqual(live.song.tempo, 120.0)
            live.open(described)
            self.assertEqual((live.song.tempo, live.describe()), (99.0, described))

    def test_can_be_described_in_a_few_words(self):
        with simulator(set={"tracks": [{"kind": "midi", "name": "Bass"}]}, backline=False) as live:
            self.assertEqual([track.name for track in live.song.tracks], ["Bass"])
        with self.assertRaisesRegex(SetError, "kind"), simulator(set={"tracks": [{"kind": "tape"}]}):
            self.fail("there are no such tracks")

    def test_is_brought_back_as_it_was_when_it_was_opened(self):
        with simulator(set="demo", backline=False) as live:
            live.song.tempo = 99.0
            live.reset()
            self.assertEqual(live.song.tempo, 122.0)
            live.open("default")
            live.song.delete_track(0)
            live.reset()
            self.assertEqual((live.song.tempo, len(live.song.tracks)), (120.0, 4))
            live.reset("demo")
            self.assertEqual(len(live.song.tracks), 8)

    def test_can_come_from_a_file_of_lives(self):
        with simulator(set=str(FOLDER / "live11.als"), backline=False) as live:
            self.assertEqual(live.song.tracks[1].clip_slots[0].clip.name, "Riff")


class TheLog(unittest.TestCase):
    def test_has_what_scripts_log_from_info_on(self):
        logger = logging.getLogger("kit.test")
        level = logging.getLogger().level
        with simulator(backline=False) as live:
            logger.debug("how it is done")
            logger.info("what is %s", "done")
            logger.info(3, "does not fit")
            self.assertEqual(live.log, ["kit.test: what is done", "kit.test: 3 ('does not fit',)"])
        self.assertEqual(logging.getLogger().level, level)


class Mistakes(unittest.TestCase):
    def test_are_named(self):
        with self.assertRaisesRegex(ValueError, "not 'fast'"), simulator(clock="fast"):
            self.fail("there is no such clock")
        for wrong, said in (({"threads": "some"}, "not 'some'"), ({"jitter": -1}, "not '-1'"), ({"busy": "9:3"}, "not '9:3'")):
            with self.subTest(wrong), self.assertRaisesRegex(ValueError, said), simulator(backline=False, **wrong):
                self.fail("there is no such thing")
        with simulator(backline=False) as live:
            with self.assertRaisesRegex(KeyError, "there is no script 'Thing' here; there are none"):
                live.script("Thing")
            with self.assertRaisesRegex(RuntimeError, "already hosts a simulator"), simulator(backline=False):
                self.fail("modules are shared by the whole process")
            self.assertEqual(live.song.tempo, 120.0)


if __name__ == "__main__":
    unittest.main()
