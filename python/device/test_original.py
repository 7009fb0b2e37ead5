"""What a browser made for MidiBridge meets."""
import random
import unittest
from collections import OrderedDict

from device.backline_files import wire
from device.rehearsal.board import errors, put
from device.rehearsal import Bench, unpacked
from device.test_wire import contract

REQUEST, START, DATA, ACK = range(1, 5)
PING = "/mostlikelynotexistingfolder/ping"


class Browser:
    """An original at the other end: asks, sends, and acknowledges, with nothing but the bytes of midibridge.json's kind."""

    def __init__(self, bench):
        self.bench = bench
        self.got = []  # everything that came: (command, payload)
        self.texts = OrderedDict()  # id: [type, path, count, chunks]

    def tick(self, ms=5, acknowledge=True):
        for frame in self.bench.tick(ms):
            command, payload = frame[4], frame[8:-1]
            self.got.append((command, payload))
            if command == START:
                self.texts[payload[:4]] = [payload[4], unpacked(payload[9:]).decode(), wire.read24(payload, 5), []]
            elif command == DATA and acknowledge:
                self.texts[payload[:4]][3].append(unpacked(payload[8:]))
                self.bench.send(wire.frame(ACK, payload[:8]))

    def until(self, enough, most=5000):
        since = self.bench.ms
        while not enough():
            if self.bench.ms - since > most:
                raise AssertionError("nothing came: %r" % self.got)
            self.tick()

    def request(self, path, chunk=100):
        self.bench.send(wire.frame(REQUEST, wire.num24(chunk), path.encode()))
        known = len(self.texts)
        self.until(lambda: len(self.texts) > known)
        text = list(self.texts.values())[-1]
        self.until(lambda: len(text[3]) == text[2])
        self.tick()
        return text[0], text[1], b"".join(text[3]).decode()

    def start(self, path, count, id_=b"\x01\x02\x03\x04", kind=0):
        self.bench.send(wire.frame(START, id_ + bytes((kind,)) + wire.num24(count), path.encode()))

    def data(self, index, text, id_=b"\x01\x02\x03\x04"):
        self.bench.send(wire.frame(DATA, id_ + wire.num24(index), text if isinstance(text, bytes) else text.encode()))

    def acks(self):
        """Indexes acknowledged since the last look."""
        self.tick()
        found = [wire.read24(payload, 4) for command, payload in self.got if command == ACK]
        self.got = []
        return found

    def errors(self):
        return [b"".join(text[3]).decode() for text in self.texts.values() if text[0] == 1]


class WithABrowser(unittest.TestCase):
    options = {}

    def setUp(self):
        self.bench = Bench(**self.options)
        self.addCleanup(self.bench.__exit__)
        self.browser = Browser(self.bench)


class Damaged(WithABrowser):
    def bad(self, frame):
        frame = bytearray(frame)
        frame[6] ^= 1
        self.bench.send(frame)

    def test_a_damaged_request_is_told(self):
        self.bad(wire.frame(REQUEST, wire.num24(100), b"/t.txt"))
        self.browser.until(lambda: self.browser.errors() == ["Checksum mismatch"])

    def test_a_damaged_chunk_of_a_file_is_told(self):
        self.browser.start("/t.txt", 2)
        self.bad(wire.frame(DATA, b"\x01\x02\x03\x04" + wire.num24(0), b"a"))
        self.browser.until(lambda: self.browser.errors() == ["Checksum mismatch"])

    def test_what_may_belong_to_an_error_is_not_answered(self):
        self.browser.start("", 2, kind=1)
        for command in (START, DATA, ACK):
            self.bad(wire.frame(command, b"\x01\x02\x03\x04" + wire.num24(0), b"a"))
        for _ in range(20):
            self.browser.tick()
        self.assertEqual(self.browser.got, [])


class Errors(WithABrowser):
    def test_no_more_than_five_in_any_second(self):
        times = []
        for n in range(1000):
            self.bench.send(wire.frame(REQUEST, wire.num24(100), b"/none%d" % n))
            before = len(self.browser.got)
            self.browser.tick(10)
            times += [self.bench.ms for command, _payload in self.browser.got[before:] if command == START]
        self.assertGreater(len(times), 40)
        self.assertTrue(all(later - earlier >= 1000 for earlier, later in zip(times, times[5:])))

    def test_their_chunks_are_those_of_the_original(self):
        talk = contract("midibridge.json")["error_transmission"]
        put(self.bench.agent, "last_id", talk["id"] - 1)
        self.bench.agent.error(talk["text"])
        self.browser.until(lambda: self.browser.errors() == [talk["text"]])
        self.assertEqual(max(len(one) for one in list(self.browser.texts.values())[0][3]), 100)

    def test_a_crash_without_a_text_is_one_all_the_same(self):
        self.bench.agent.crashed("")
        self.browser.until(lambda: self.browser.errors() == [""])

    def test_nobody_listening_ends_it(self):
        self.bench.agent.error("boom")
        for _ in range(100):
            self.browser.tick(100, acknowledge=False)
        self.assertEqual(self.bench.inside("complaints"), [])

    def test_an_echo_of_the_cable_falls_silent(self):
        self.bench.file("t.txt", b"x" * 250)
        for _ in range(2):
            self.bench.send(wire.frame(REQUEST, wire.num24(100), b"/t.txt"))
            self.bench.send(wire.frame(REQUEST, wire.num24(100), b"/none"))
            sent = 0
            for _ in range(30000 // 5):
                for frame in self.bench.tick():
                    self.bench.send(frame)
                    sent += 1
            self.assertLess(sent, 60)
        self.assertEqual((self.bench.file("t.txt"), self.bench.hidden()), (b"x" * 250, []))

    def test_two_browsers_on_one_cable_make_no_storm(self):
        self.bench.file("t.txt", b"x" * 250)
        self.bench.send(wire.frame(REQUEST, wire.num24(100), b"/t.txt"))
        sent = []
        for _ in range(1000):
            for frame in self.bench.tick():
                sent.append(frame[4])
                if frame[4] == DATA:
                    self.bench.send(wire.frame(ACK, frame[8:16]))
                    self.bench.send(wire.frame(ACK, frame[8:16]))
                    self.bench.send(wire.frame(START, b"\x02\x00\x00\x10\x01" + wire.num24(1)))
                    self.bench.send(wire.frame(DATA, b"\x02\x00\x00\x10" + wire.num24(0), b"Invalid ack chunk: 0"))
        self.assertLess(len(sent), 80)


class BehindAPin(WithABrowser):
    options = {"pin": "4711"}

    def test_originals_cannot_give_it_and_get_nothing(self):
        self.bench.file("t.txt", b"secret")
        self.assertEqual(self.browser.request("/t.txt"), (1, "", "'/t.txt' locked by a PIN"))
        self.browser.start("/t.txt", 1)
        self.browser.data(0, "a")
        for _ in range(10):
            self.browser.tick()
        self.assertEqual(self.bench.file("t.txt"), b"secret")

    def test_the_ping_is_answered(self):
        self.assertEqual(self.browser.request(PING)[0], 1)


class Cutting(unittest.TestCase):
    def test_pieces_are_whole_characters_and_no_longer_than_asked(self):
        dice = random.Random(11)
        for _ in range(200):
            text = "".join(dice.choice("aä€😀") for _ in range(50)).encode()
            n = dice.randint(4, 40)
            pieces = errors.cut(text, n)
            self.assertEqual(b"".join(pieces), text)
            for piece in pieces:
                self.assertTrue(0 < len(piece) <= n)
                piece.decode()
