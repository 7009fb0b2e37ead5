"""The side door, spoken to over its socket."""

import gc
import io
import json
import os
import socket
import stat
import tempfile
import unittest
from pathlib import Path
from random import Random
from types import SimpleNamespace

from simulator.host.clock import RealClock, VirtualClock
from simulator.host.control import Control, OpenSet
from simulator.host.door import Door
from simulator.host.door_lines import LineReader, TooLong
from simulator.host.holds import Holds
from simulator.host.host import Host
from simulator.host.idle import choose_wait
from simulator.host.journal import Journal
from simulator.host.main_loop import MainLoop
from simulator.host.midi_bytes import complete_messages
from simulator.host.run_file import RunFile
from simulator.host.stand_in import StandIn
from simulator.sets import open_set

SECRET = "open sesame"


class Client:
    """Speaks and listens; time passes in the simulator while it waits for an answer."""

    def __init__(self, test, secret=SECRET):
        self._test = test
        self._socket = socket.create_connection(("127.0.0.1", test.door.tcp_port))
        self._socket.setblocking(False)
        test.addCleanup(self._socket.close)
        self._read = b""
        if secret is not None:
            self.say(secret=secret)
            test.assertIn("ok", self.line())

    def say(self, **message):
        self.write(json.dumps(message).encode() + b"\n")

    def write(self, data):
        self._socket.sendall(data)

    def ask(self, **message):
        self.say(**message)
        return self.line()

    def line(self):
        for _ in range(500):
            if b"\n" in self._read:
                line, self._read = self._read.split(b"\n", 1)
                return json.loads(line)
            self._test.let_time_pass()
            try:
                data = self._socket.recv(1 << 20)
            except BlockingIOError:
                continue
            if not data:
                return "closed"
            self._read += data
        raise AssertionError("the door did not answer")

    def close(self):
        self._socket.close()


class WithADoor(unittest.TestCase):
    def setUp(self):
        self.stand_in = StandIn()
        self.host = Host(self.stand_in, Journal(io.StringIO()))
        self.clock = VirtualClock()
        self.now = 0.0
        self.sets = []
        self.control = Control(self.host, "12.4.6", OpenSet("default", open_set("default")), self.sets.append)
        self.door = Door(SECRET, self.control.welcome, self.control.answer, lambda: self.now, self.host.own_failure)
        self.addCleanup(self.door.close)
        self.loop = MainLoop(self.host, self.clock, choose_wait(self.fail), self.door)
        self.control.loop = self.loop
        self.addCleanup(gc.unfreeze)

    def let_time_pass(self):
        self.loop._serve(0.01)


class TheFirstLine(WithADoor):
    def test_shows_the_secret_and_is_welcomed(self):
        client = Client(self, secret=None)
        self.assertEqual(client.ask(secret=SECRET), {"ok": {"set": "default", "live": "12.4.6"}})

    def test_with_a_wrong_secret_ends_the_visit(self):
        for wrong in ("open sesam", "", None, 5, "\ud800", SECRET + "x"):
            client = Client(self, secret=None)
            self.assertEqual(client.ask(secret=wrong)["fault"]["code"], "unauthorised")
            self.assertEqual(client.line(), "closed")

    def test_must_be_json_and_short(self):
        for text, code in ((b"hello\n", "malformed"), (b"x" * 5000, "too-large")):
            client = Client(self, secret=None)
            client.write(text)
            self.assertEqual(client.line()["fault"]["code"], code)
            self.assertEqual(client.line(), "closed")

    def test_has_to_come_within_five_seconds(self):
        client = Client(self, secret=None)
        self.let_time_pass()
        self.now = 5.1
        self.assertEqual(client.line(), "closed")

    def test_without_it_nothing_is_done(self):
        client = Client(self, secret=None)
        client.write(b'{"op":"quit"}\n{"id":1,"op":"quit"}\n')
        self.assertEqual(client.line()["fault"]["code"], "unauthorised")
        self.assertEqual(client.line(), "closed")
        self.assertFalse(self.loop.stopping)


class Lines(WithADoor):
    def test_that_are_faulty_are_answered_and_the_next_is_served(self):
        client = Client(self)
        for line, code, part in (
            (b"{", "malformed", "not JSON"),
            (b"[1]", "malformed", "not a JSON object"),
            (b"\xff\xfe", "malformed", "not JSON"),
            (b'{"op":"dance"}', "unknown-op", "status, reset"),
            (b'{"op":7}', "unknown-op", "7"),
            (b"{}", "unknown-op", "None"),
            (b'{"midi":7}', "malformed", "list of bytes"),
            (b'{"midi":[144,60]}', "malformed", "90 3C"),
            (b'{"midi":[1e999]}', "malformed", "inf"),
            (b'{"op":"reset","set":"nowhere"}', "malformed", "default, demo"),
            (b'{"op":"reset","set":["demo"]}', "malformed", "set is a name or a description, not ['demo']"),
            (b'{"op":"load","set":{"tracks":[{}]}}', "malformed", "tracks[0].kind is missing"),
            (b'{"op":"run","seconds":-1}', "out-of-range", "-1"),
            (b'{"op":"run","seconds":NaN}', "out-of-range", "nan"),
            (b'{"op":"run"}', "out-of-range", "None"),
            (b"[" * 100_000, "malformed", "not JSON"),
            (b'{"id":' + b"9" * 5000 + b"}", "malformed", "not JSON"),
        ):
            with self.subTest(line[:40]):
                client.write(line + b"\n")
                fault = client.line()["fault"]
                self.assertEqual((fault["code"], fault["blame"]), (code, "client"))
                self.assertIn(part, fault["message"])
                self.assertLess(len(fault["message"]), 400)
        self.assertIn("ok", client.ask(op="status"))

    def test_that_are_faulty_carry_their_id_back(self):
        client = Client(self)
        self.assertEqual(client.ask(id="c.7", op="dance")["id"], "c.7")
        self.assertNotIn("id", client.ask(id=True, op="dance"))
        self.assertEqual(client.ask(id="\ud800", op="dance")["id"], "\ud800")

    def test_may_come_in_pieces_and_several_at_once(self):
        client = Client(self)
        client.write(b'\n  \n{"id":1,"op":"sta')
        self.let_time_pass()
        client.write(b'tus"}\n{"id":2,"op":"status"}\n')
        self.assertEqual([client.line()["id"], client.line()["id"]], [1, 2])

    def test_of_a_client_that_has_stopped_talking_are_still_answered(self):
        client = Client(self)
        client.write(b'{"id":1,"op":"status"}\n{"id":2,"op":"status"}\n')
        client._socket.shutdown(socket.SHUT_WR)
        self.assertEqual([client.line()["id"], client.line()["id"], client.line()], [1, 2, "closed"])


class HostileBytes(WithADoor):
    def test_never_keep_others_from_being_served(self):
        chance = Random(20)
        honest = Client(self)
        seeds = [b'{"op":"status"}', b'{"midi":[144,60,100]}', b'{"id":"x","op":"reset"}', b'{"listen":true}']
        for turn in range(150):
            hostile = Client(self, secret=None if turn % 5 == 0 else SECRET)
            for _ in range(4):
                line = bytearray(chance.choice(seeds))
                for _ in range(chance.randrange(4)):
                    line[chance.randrange(len(line))] = chance.randrange(256)
                hostile.write(bytes(line) + b"\n" * chance.randrange(2))
            self.let_time_pass()
            hostile.close()
        self.assertEqual(honest.ask(id=1, op="status")["id"], 1)
        self.assertEqual(list(self.host.journal.failures), [])


class MidiThroughTheDoor(WithADoor):
    def test_goes_in_at_once(self):
        client = Client(self)
        client.say(midi=[0x90, 60, 100])
        self.assertEqual(client.ask(id=1, op="status")["id"], 1)
        self.assertEqual(self.stand_in.played_in, [b"\x90\x3c\x64"])

    def test_comes_out_to_those_who_listen(self):
        listener, other = Client(self), Client(self)
        self.assertEqual(listener.ask(listen=True), {"ok": None})
        self.stand_in.midi_out(3, b"\x90\x3c\x64", 2.0)
        self.host.midi_from_script("Thing", (0xF8,))
        self.loop.pass_time(0.02)
        self.assertEqual(listener.line(), {"midi": [144, 60, 100], "from": "track", "track": 3, "beat": 2.0})
        self.assertEqual(listener.line(), {"midi": [248], "from": "script", "script": "Thing"})
        self.assertIn("ok", other.ask(op="status"))

    def test_drops_a_listener_that_does_not_read(self):
        slow, quick = Client(self), Client(self)
        slow.ask(listen=True)
        message = complete_messages([0xF0, *[1] * 60_000, 0xF7])[0]
        for _ in range(200):
            self.host.midi_from_script("Thing", message)
            self.loop.pass_time(0.02)
            self.let_time_pass()
            if len(self.door._clients) == 1:
                break
        self.assertEqual(len(self.door._clients), 1)
        self.assertIn("ok", quick.ask(op="status"))


class Operations(WithADoor):
    def test_status_tells_set_time_and_holds(self):
        status = Client(self).ask(id=2, op="status")
        self.assertEqual(status["id"], 2)
        self.assertEqual(
            {name: status["ok"][name] for name in ("set", "live", "time", "playing", "holds", "failures")},
            {"set": "default", "live": "12.4.6", "time": 0.0, "playing": False, "holds": {}, "failures": []},
        )

    def test_status_can_count_the_holds_anew(self):
        script = SimpleNamespace(name="Thing", running=True, holds=Holds())
        script.holds.add("receive_midi", 0.004, 0.003)
        self.host.scripts.append(script)
        client = Client(self)
        self.assertEqual(client.ask(op="status", forget=True)["ok"]["holds"]["Thing"]["longest_in"], "receive_midi")
        self.assertEqual(client.ask(op="status")["ok"]["holds"]["Thing"]["slots"], 0)

    def test_reset_brings_the_same_set_back_or_another(self):
        client = Client(self)
        self.assertEqual(client.ask(id=1, op="reset"), {"id": 1, "ok": None})
        self.assertEqual(client.ask(id=2, op="reset", set="big:2x3"), {"id": 2, "ok": None})
        self.assertEqual(client.ask(id=3, op="load", set="demo"), {"id": 3, "ok": None})
        self.assertEqual(
            [(how, description["name"]) for how, description in self.stand_in.opened],
            [("reset", "Untitled"), ("reset", "Big 2x3"), ("load", "Night Bus")],
        )
        self.assertEqual(self.sets, ["default", "big:2x3", "demo"])
        self.assertEqual(client.ask(op="status")["ok"]["set"], "demo")
        self.assertGreater(gc.get_freeze_count(), 0)

    def test_reset_and_load_take_a_description_and_know_the_set_of_the_beginning(self):
        client = Client(self)
        own = {"format": 1, "name": "Sketch", "tracks": [{"kind": "midi"}]}
        self.assertEqual(client.ask(id=1, op="load", set=own), {"id": 1, "ok": None})
        self.assertEqual(client.ask(op="status")["ok"]["set"], "Sketch")
        self.assertEqual(client.ask(id=2, op="reset"), {"id": 2, "ok": None})
        self.assertEqual(client.ask(id=3, op="load", set="default"), {"id": 3, "ok": None})
        opened = [description for _, description in self.stand_in.opened]
        self.assertEqual(opened, [own, own, open_set("default")])

    def test_no_file_is_opened_for_a_client(self):
        for path in ("/etc/passwd", "song.als", "/tmp/song.json"):
            fault = Client(self).ask(op="load", set=path)["fault"]
            self.assertIn(f"there is no Set {path!r}; there are default, demo", fault["message"])
        self.assertEqual(self.stand_in.opened, [])

    def test_run_lets_virtual_time_pass(self):
        Client(self).ask(id=1, op="run", seconds=1.0)
        self.assertEqual(len(self.stand_in.frames), 60)

    def test_run_is_refused_where_time_passes_by_itself(self):
        self.loop._clock = RealClock()
        self.assertIn("--virtual", Client(self).ask(op="run", seconds=1)["fault"]["message"])

    def test_a_defect_of_ours_is_owned_up_to_and_survived(self):
        client = Client(self)
        del self.stand_in.the_song
        fault = client.ask(id=4, op="status")["fault"]
        self.assertEqual((fault["code"], fault["blame"]), ("internal", "host"))
        self.assertEqual(len(self.host.journal.failures), 1)
        self.assertIn("unknown-op", str(client.ask(op="dance")))

    def test_a_set_that_the_engine_refuses_is_refused(self):
        self.stand_in.refuses = ValueError("there is no stock device called 'Moog'")
        fault = Client(self).ask(op="reset")["fault"]
        self.assertEqual((fault["code"], fault["message"]), ("malformed", "there is no stock device called 'Moog'"))

    def test_quit_ends_the_loop_after_an_answer(self):
        client = Client(self)
        client.say(id=3, op="quit")
        self.loop.run()
        self.door.close()
        self.assertEqual(client.line(), {"id": 3, "ok": None})


class ManyClients(WithADoor):
    def test_are_served_in_turn(self):
        flooding, patient = Client(self), Client(self)
        flooding.write(b'{"op":"status"}\n' * 200)
        patient.say(id=1, op="status")
        self.let_time_pass()
        self.let_time_pass()
        self.assertEqual(patient.line()["id"], 1)
        self.assertTrue(self.door.has_lines())

    def test_are_limited_in_number_until_one_leaves(self):
        clients = [Client(self) for _ in range(32)]
        late = Client(self, secret=None)
        late.say(secret=SECRET)
        self.let_time_pass()
        self.assertEqual(len(self.door._clients), 32)
        clients[0].close()
        self.assertIn("ok", late.line())


class TheLineReader(unittest.TestCase):
    def test_skips_a_line_that_is_too_long_and_goes_on(self):
        reader = LineReader(limit=5)
        for piece in (b"12345\n12", b"34", b"56789", b"0\nok\n"):
            reader.feed(piece)
        self.assertEqual(reader.take(), b"12345")
        self.assertIsInstance(reader.take(), TooLong)
        self.assertEqual(reader.take(), b"ok")
        self.assertEqual(len(reader), 0)

    def test_holds_few_lines_before_it_is_full(self):
        reader = LineReader()
        reader.feed(b"{}\n" * 256)
        self.assertTrue(reader.full)


class TheRunFile(unittest.TestCase):
    def test_is_for_its_user_only_and_goes_away(self):
        with tempfile.TemporaryDirectory() as folder:
            run_file = RunFile(Path(folder) / "run")
            run_file.write({"secret": "one"})
            run_file.write({"secret": "two"})
            self.assertEqual(json.loads(run_file.path.read_text()), {"secret": "two"})
            self.assertEqual(os.listdir(run_file.path.parent), [f"simulator-{os.getpid()}.json"])
            if os.name == "posix":
                self.assertEqual(stat.S_IMODE(run_file.path.stat().st_mode), 0o600)
                self.assertEqual(stat.S_IMODE(run_file.path.parent.stat().st_mode), 0o700)
            run_file.remove()
            run_file.remove()
            self.assertEqual(os.listdir(run_file.path.parent), [])


if __name__ == "__main__":
    unittest.main()
