import io
import sys
import types
import unittest
from unittest import mock

from device.backline_files import wire
from device.rehearsal.board import look, pymidibridge
from device.rehearsal import Bench, unpacked

MidiBridgeWrapper, PyMidiBridge = pymidibridge.MidiBridgeWrapper, pymidibridge.PyMidiBridge

FOUND = b"\x00\x7c\x7d"


class Message:
    """Of adafruit_midi's kind."""

    def __init__(self, manufacturer_id, data):
        self.manufacturer_id, self.data = manufacturer_id, data


class Cable:
    """What one side sends waits here for the other."""

    def __init__(self):
        self.sent = []

    def send_system_exclusive(self, manufacturer_id, data):
        self.sent.append(Message(manufacturer_id, data))


class Storage:
    """As the original's users write them."""

    files = {}

    def size(self, path):
        return len(self.files[path].encode()) if path in self.files else -1

    def open(self, path, mode):
        return Handle(self.files, path, mode)


class Handle:
    def __init__(self, files, path, mode):
        self.files, self.path, self.mode = files, path, mode
        self.text = files[path] if mode == "r" else ""

    def read(self, n):
        text, self.text = self.text[:n], self.text[n:]
        return text

    def write(self, text):
        self.text += text

    def close(self):
        if self.mode == "a":
            self.files[self.path] = self.text


class Handler:
    def __init__(self):
        self.heard, self.finished = [], []

    def handle(self, text):
        self.heard.append(text)

    def transfer_finished(self, id_):
        self.finished.append(id_)

    def get_trace(self, exception):
        return "trace of " + str(exception)


class Side:
    def __init__(self, files, handler=True):
        self.files = files
        storage = type("Disk", (Storage,), {"files": files})
        self.cable, self.handler = Cable(), Handler() if handler else None
        self.bridge = PyMidiBridge(self.cable, storage, self.handler)


def talk(one, other):
    """Carries everything both ways until both are silent."""
    while one.cable.sent or other.cable.sent:
        for from_, to in ((one, other), (other, one)):
            sent, from_.cable.sent = from_.cable.sent, []
            for message in sent:
                to.bridge.receive(message)


class TwoBridges(unittest.TestCase):
    def setUp(self):
        self.here, self.there = Side({"/a.txt": "grüße €😀 " * 50, "/empty": ""}), Side({})

    def test_a_file_is_sent(self):
        self.here.bridge.send_file("/a.txt", 100)
        talk(self.here, self.there)
        self.assertEqual(self.there.files, {"/a.txt": "grüße €😀 " * 50})
        self.assertEqual(len(self.here.handler.finished), 1)

    def test_a_text_is_sent_as_the_file_it_is_said_to_be(self):
        self.here.files["/b.txt"] = "something else"
        self.here.bridge.send_string("/b.txt", "this", 10)
        talk(self.here, self.there)
        self.assertEqual(self.there.files, {"/b.txt": "this"})

    def test_a_file_is_asked_for(self):
        self.there.bridge.request("/a.txt", 65)
        talk(self.here, self.there)
        while not self.there.files:
            self.here.bridge.step()
            talk(self.here, self.there)
        self.assertEqual(self.there.files["/a.txt"], "grüße €😀 " * 50)

    def test_an_error_reaches_the_handler(self):
        self.here.bridge.error("böse " * 50)
        talk(self.here, self.there)
        self.assertEqual(self.there.handler.heard, ["böse " * 50])

    def test_what_goes_wrong_is_sent_as_the_handler_tells_it(self):
        self.there.bridge.request("/none", 65)
        talk(self.here, self.there)
        self.assertEqual(len(self.there.handler.heard), 1)
        self.assertTrue(self.there.handler.heard[0].startswith("trace of "))

    def test_without_a_handler_it_is_told_all_the_same(self):
        here = Side({}, handler=False)
        self.there.bridge.request("/none", 65)
        talk(here, self.there)
        self.assertEqual(self.there.handler.heard, ["'/none' not found"])

    def test_what_makes_no_sense_is_refused_here(self):
        bridge = self.here.bridge
        for act, error in (
            (lambda: bridge.send_file("", 10), ValueError),
            (lambda: bridge.send_file("/a.txt", 0), ValueError),
            (lambda: bridge.send_file("/none", 10), OSError),
            (lambda: bridge.send_file("/empty", 10), ValueError),
            (lambda: bridge.send_string("/x", "", 10), ValueError),
            (lambda: bridge.request("", 10), ValueError),
            (lambda: bridge.error(""), ValueError),
            (lambda: PyMidiBridge(Cable()).send_file("/a", 10), ValueError),
        ):
            with self.assertRaises(error):
                act()
        self.assertEqual(self.here.cable.sent, [])
        self.assertEqual(look(bridge, "bridge", "senders"), {})

    def test_messages_of_others_are_not_taken(self):
        for id_ in (b"\x7e", b"\x00\x7c\x7e", None, b""):
            self.assertFalse(self.here.bridge.receive(Message(id_, b"\x01")))
        self.assertFalse(self.here.bridge.receive(object()))
        for id_ in (FOUND, bytearray(FOUND), list(FOUND)):
            self.assertTrue(self.here.bridge.receive(Message(id_, b"")))

    def test_a_second_file_waits_while_one_is_coming_and_follows_when_that_was_given_up(self):
        with Bench() as bench:
            other = Side({"/b.txt": "B" * 30})
            self.here.bridge.send_file("/a.txt", 100)
            for message in self.here.cable.sent:
                self.there.bridge.receive(message)
            other.bridge.send_file("/b.txt", 10)
            self.there.bridge.receive(other.cable.sent[0])
            self.assertIn("trace of", self.error_of(self.there))
            bench.ms += 6000
            for message in other.cable.sent:
                self.there.bridge.receive(message)
            self.assertEqual(self.there.files, {})
            other.cable.sent = []
            self.there.cable.sent, acks = [], [message for message in self.there.cable.sent if message.data[0] == 4]
            other.bridge.receive(acks[-1])
            talk(other, self.there)
            self.assertEqual(self.there.files, {"/b.txt": "B" * 30})

    def error_of(self, side):
        (data,) = [message.data for message in side.cable.sent if message.data[0] == 3]
        return unpacked(data[12:]).decode()


class Adafruit:
    """A MIDI object of adafruit_midi's kind."""

    def __init__(self, *messages):
        self.messages, self.sent = list(messages), []

    def send(self, msg):
        self.sent.append(msg)

    def receive(self):
        if not self.messages:
            raise EOFError
        return self.messages.pop(0)


class Wrapped(unittest.TestCase):
    def setUp(self):
        self.bench = Bench()
        self.addCleanup(self.bench.__exit__)
        library = types.ModuleType("adafruit_midi.system_exclusive")
        library.SystemExclusive = Message
        patch = mock.patch.dict(sys.modules, {"adafruit_midi": types.ModuleType("adafruit_midi"), library.__name__: library})
        patch.start()
        self.addCleanup(patch.stop)

    def message(self, command, head, text=b""):
        return Message(FOUND, bytes(wire.frame(command, head, text)[4:-1]))

    def test_notes_go_by_and_files_are_stored(self):
        note = Message(None, b"")
        midi = Adafruit(
            note,
            None,
            self.message(2, b"\x00\x00\x00\x10\x00" + wire.num24(1), b"/a.txt"),
            self.message(3, b"\x00\x00\x00\x10" + wire.num24(0), b"abc"),
        )
        wrapper = MidiBridgeWrapper(midi, temp_file_path="/.bridge_tmp", root=self.bench.root)
        self.assertEqual([wrapper.receive() for _ in range(4)], [note, None, None, None])
        self.assertEqual(self.bench.file("a.txt"), b"abc")
        self.assertEqual([(message.manufacturer_id, message.data[0]) for message in midi.sent], [(FOUND, 4)])

    def test_what_is_sent_goes_through(self):
        midi = Adafruit()
        MidiBridgeWrapper(midi, root=self.bench.root).send("note")
        self.assertEqual(midi.sent, ["note"])

    def test_after_an_error_it_can_be_repaired(self):
        midi = Adafruit(
            self.message(2, b"\x00\x00\x00\x10\x00" + wire.num24(1), b"/code.py"),
            self.message(3, b"\x00\x00\x00\x10" + wire.num24(0), b"good"),
        )
        wrapper = MidiBridgeWrapper(midi, root=self.bench.root)
        with self.assertRaises(EOFError), mock.patch("sys.stdout", io.StringIO()):
            try:
                raise NameError("drumz")
            except NameError as error:
                wrapper.error(error)
        self.assertEqual(self.bench.file("code.py"), b"good")
        said = unpacked(midi.sent[1].data[12:])
        self.assertIn(b"Traceback", said)

    def test_an_error_may_be_a_text(self):
        midi = Adafruit()
        with self.assertRaises(EOFError), mock.patch("sys.stdout", io.StringIO()):
            MidiBridgeWrapper(midi, root=self.bench.root).error("boom")
        self.assertEqual(unpacked(midi.sent[1].data[12:]), b"boom")
