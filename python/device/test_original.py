import json
import os
import random
import unittest

from device.backline_files import original, wire
from device.rehearsal import Bench, Line, unpacked
from device.test_wire import contract

REQUEST, START, DATA, ACK = range(1, 5)
PING = "/mostlikelynotexistingfolder/ping"
TEXT = "äöü€ zweite Zeile\nEnde 😀 "


class Browser:
    """An original at the other end: asks, sends, and acknowledges, with nothing but the bytes of midibridge.json's kind."""

    def __init__(self, bench):
        self.bench = bench
        self.got = []  # everything that came: (command, payload)
        self.texts = {}  # id: [type, path, count, chunks]

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


class Asking(WithABrowser):
    def test_conversations_of_the_original_byte_for_byte(self):
        for talk in contract("midibridge.json")["conversations"]:
            if not talk["text"].isascii():
                continue  # the original counts characters, we count bytes: tested below
            with self.subTest(path=talk["path"]), Bench() as bench:
                path = talk["path"] if talk["path"][0] == "/" else "/" + talk["path"]
                bench.file(path[1:], talk["text"].encode())
                bench.agent._original._id = (talk["id"] - 1) & 0xFFFFFF
                sent = []
                for question in talk["receiver_frames"]:
                    bench.send(bytes.fromhex(question))
                    sent += [frame.hex() for frame in bench.tick() + bench.tick()]
                self.assertEqual(sent, talk["sender_frames"])

    def test_a_file_comes_cut_between_characters_and_never_longer_than_asked(self):
        text = TEXT * 30
        self.bench.file("t.txt", text.encode())
        for chunk in (4, 5, 7, 65, 100):
            self.assertEqual(self.browser.request("/t.txt", chunk), (0, "/t.txt", text))
            self.assertLessEqual(max(len(one) for one in list(self.browser.texts.values())[-1][3]), chunk)
            for one in list(self.browser.texts.values())[-1][3]:
                one.decode()

    def test_one_character_at_a_time(self):
        self.bench.file("t.txt", b"abc")
        self.assertEqual(self.browser.request("/t.txt", 1)[2], "abc")

    def test_a_path_without_a_slash_is_the_roots(self):
        self.bench.file("inputs.py", b"x = 1")
        self.assertEqual(self.browser.request("inputs.py")[1:], ("inputs.py", "x = 1"))

    def test_a_folder_is_told_as_json(self):
        os.mkdir(os.path.join(self.bench.root, "lib"))
        self.bench.file("code.py", b"12345")
        self.bench.file(".12345678.part", b"")
        kind, path, text = self.browser.request("/")
        self.assertEqual((kind, path), (0, "/"))
        rows = json.loads(text)
        self.assertEqual([rows[0], rows[1][:2]], [["code.py", False, 5], ["lib", True]])
        self.assertEqual(json.loads(self.browser.request("/lib/")[2]), [])

    def test_the_ping_is_answered_by_an_error(self):
        self.assertEqual(self.browser.request(PING), (1, "", "'%s' not found" % PING))

    def test_what_cannot_be_sent_is_an_error_that_names_it(self):
        self.bench.file("empty", b"")
        self.bench.file("song.bin", b"\xff\xfe\x00")
        for path, text in (("/empty", "is empty"), ("/song.bin", "decode"), ("/../x", "refused path")):
            kind, _path, said = self.browser.request(path)
            self.assertEqual(kind, 1)
            self.assertIn(path, said)
            self.assertIn(text, said)
            self.bench.tick(1000)

    def test_no_path_and_no_chunk_size(self):
        for frame, text in ((wire.frame(REQUEST, b""), "No path"), (wire.frame(REQUEST, wire.num24(0), b"/x"), "chunk size")):
            self.bench.send(frame)
            self.browser.until(lambda text=text: any(text in error for error in self.browser.errors()))

    def test_a_chunk_is_sent_again_after_silence_and_the_whole_from_its_start(self):
        self.bench.file("t.txt", b"x" * 150)
        self.bench.send(wire.frame(REQUEST, wire.num24(100), b"/t.txt"))
        for _ in range(1300):
            self.browser.tick(100, acknowledge=False)
        starts = [payload for command, payload in self.browser.got if command == START]
        chunks = [payload for command, payload in self.browser.got if command == DATA]
        self.assertEqual((len(starts), len(set(starts)), len(chunks), len(set(chunks))), (4, 1, 20, 1))
        self.assertEqual(self.bench.agent._original._out, {})

    def test_an_error_that_answers_a_repeated_chunk_begins_it_anew(self):
        self.bench.file("t.txt", b"x" * 150)
        self.bench.send(wire.frame(REQUEST, wire.num24(100), b"/t.txt"))
        for wait, starts in ((5, 1), (1100, 2)):
            self.browser.tick(5, acknowledge=False)
            self.browser.tick(wait, acknowledge=False)
            self.browser.start("", 1, b"\x00\x00\x01" + bytes((starts << 4,)), kind=1)
            self.browser.data(0, "Invalid chunk", b"\x00\x00\x01" + bytes((starts << 4,)))
            self.browser.tick(5, acknowledge=False)
            self.browser.tick(5, acknowledge=False)
            self.assertEqual([command for command, _payload in self.browser.got].count(START), starts)
        self.browser.until(lambda: len(list(self.browser.texts.values())[0][3]) == 2)
        self.assertEqual(self.browser.errors(), [])

    def test_surplus_acks_say_nothing(self):
        self.bench.send(wire.frame(ACK, b"\x09\x09\x09\x09" + wire.num24(3)))
        self.bench.file("t.txt", b"x" * 250)
        self.bench.send(wire.frame(REQUEST, wire.num24(100), b"/t.txt"))
        for _ in range(20):
            for frame in self.bench.tick():
                self.browser.got.append((frame[4], frame[8:-1]))
                for _again in range(3):
                    if frame[4] == DATA:
                        self.bench.send(wire.frame(ACK, frame[8:16]))
        self.assertEqual([command for command, _payload in self.browser.got], [START, DATA, DATA, DATA])

    def test_a_file_that_changes_meanwhile_ends_in_an_error(self):
        self.bench.file("t.txt", b"x" * 250)
        self.bench.send(wire.frame(REQUEST, wire.num24(100), b"/t.txt"))
        self.browser.tick(5, acknowledge=False)
        self.browser.tick(5, acknowledge=False)
        self.bench.file("t.txt", b"x" * 1000)
        for _ in range(20):
            self.browser.tick()
            for command, payload in list(self.browser.got):
                if command == DATA:
                    self.bench.send(wire.frame(ACK, payload[:8]))
        self.assertIn("'/t.txt' changed while it was sent", self.browser.errors())


class Sending(WithABrowser):
    def test_a_file_is_stored_before_its_last_chunk_is_acknowledged(self):
        self.bench.file("t.txt", b"old")
        self.browser.start("/t.txt", 2)
        self.browser.data(0, "neu ä")
        self.assertEqual(self.browser.acks(), [0])
        self.assertEqual(self.bench.file("t.txt"), b"old")
        self.browser.data(1, "€")
        self.assertEqual(self.browser.acks(), [1])
        self.assertEqual((self.bench.file("t.txt"), self.bench.hidden()), ("neu ä€".encode(), []))

    def test_repeated_chunks_are_acknowledged_again_also_after_the_end(self):
        self.browser.start("/t.txt", 2)
        for index in (0, 0, 1, 1, 1):
            self.browser.data(index, "ab")
        self.assertEqual(self.browser.acks(), [0, 0, 1, 1, 1])
        self.assertEqual((self.bench.file("t.txt"), self.browser.errors()), (b"abab", []))

    def test_a_skipped_chunk_is_an_error_and_the_right_one_still_counts(self):
        self.browser.start("/t.txt", 3)
        self.browser.data(0, "a")
        self.browser.data(2, "c")
        self.browser.until(lambda: self.browser.errors() == ["'/t.txt' Invalid chunk"])
        self.browser.data(1, "b")
        self.browser.data(2, "c")
        self.browser.tick()
        self.assertEqual(self.bench.file("t.txt"), b"abc")

    def test_a_start_again_begins_anew(self):
        self.browser.start("/t.txt", 2)
        self.browser.data(0, "stale")
        self.browser.start("/t.txt", 2)
        self.browser.data(0, "a")
        self.browser.data(1, "b")
        self.browser.tick()
        self.assertEqual((self.bench.file("t.txt"), self.bench.hidden()), (b"ab", []))

    def test_two_at_once_do_not_mix(self):
        one, two = b"\x00\x00\x00\x10", b"\x00\x00\x00\x20"
        self.browser.start("/a", 2, one)
        self.browser.start("/b", 2, two)
        for index in (0, 1):
            self.browser.data(index, "A", one)
            self.browser.data(index, "B", two)
        self.browser.tick()
        self.assertEqual((self.bench.file("a"), self.bench.file("b")), (b"AA", b"BB"))

    def test_a_lost_start_is_told(self):
        self.browser.data(0, "a")
        self.browser.until(lambda: self.browser.errors() == ["Receive transmission not found"])

    def test_a_missing_folder_is_told_and_nothing_acknowledged(self):
        self.browser.start("/none/t.txt", 1)
        self.browser.until(lambda: self.browser.errors() == ["'/none/t.txt' not found"])
        self.assertEqual(self.bench.hidden(), [])

    def test_what_cannot_be_stored_is_not_acknowledged(self):
        from unittest import mock

        self.browser.start("/t.txt", 1)
        self.bench.tick()
        with mock.patch("os.rename", side_effect=OSError(30, "Read-only filesystem")):
            self.browser.data(0, "a")
            self.assertEqual(self.browser.acks(), [])
        self.browser.until(lambda: self.browser.errors() == ["'/t.txt' read-only"])
        self.assertEqual(self.bench.hidden(), [])

    def test_a_file_without_chunks_is_refused(self):
        self.browser.start("/t.txt", 0)
        self.browser.until(lambda: self.browser.errors() == ["'/t.txt' has no chunks"])

    def test_five_at_once_are_too_many(self):
        for n in range(5):
            self.browser.start("/%d" % n, 2, bytes((0, 0, 0, n << 4)))
        self.browser.until(lambda: self.browser.errors() == ["'/4' busy"])

    def test_an_abandoned_transmission_leaves_nothing(self):
        self.browser.start("/t.txt", 2)
        self.browser.data(0, "a")
        self.browser.tick()
        self.bench.tick(31000)
        self.assertEqual((self.bench.hidden(), self.bench.agent._original._in), ([], {}))

    def test_an_error_of_the_browser_is_acknowledged_and_given_to_the_program(self):
        heard = []
        with Bench(on_error=heard.append) as bench:
            browser = Browser(bench)
            browser.start("", 2, kind=1)
            browser.data(0, "hört ")
            browser.data(1, "auf")
            self.assertEqual(browser.acks(), [0, 1])
            self.assertEqual(heard, ["hört auf"])

    def test_an_endless_error_is_cut(self):
        heard = []
        with Bench(on_error=heard.append) as bench:
            browser = Browser(bench)
            browser.start("", 200, kind=1)
            for index in range(200):
                browser.data(index, "ä" * 32)
                browser.tick()
            self.assertLessEqual(len(heard[0].encode()), 1024)

    def test_unknown_kinds_are_acknowledged_and_come_to_nothing(self):
        self.browser.start("/t.txt", 1, kind=5)
        self.browser.data(0, "a")
        self.assertEqual(self.browser.acks(), [0])
        self.assertIsNone(self.bench.file("t.txt"))


class Damaged(WithABrowser):
    def bad(self, frame):
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
        self.bench.agent._original._id = talk["id"] - 1
        self.bench.agent.error(talk["text"])
        self.browser.until(lambda: self.browser.errors() == [talk["text"]])
        self.assertEqual(max(len(one) for one in list(self.browser.texts.values())[0][3]), 100)

    def test_nobody_listening_ends_it(self):
        self.bench.agent.error("boom")
        for _ in range(100):
            self.browser.tick(100, acknowledge=False)
        self.assertEqual(self.bench.agent._original._out, {})

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
            while text:
                at = original.cut(text, n)
                self.assertTrue(0 < at <= n)
                text[:at].decode()
                text = text[at:]
