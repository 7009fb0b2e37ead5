import json
import os

from device.backline_files import wire
from device.rehearsal.board import put
from device.rehearsal import Bench
from device.test_original import ACK, DATA, PING, REQUEST, START, WithABrowser
from device.test_wire import contract

TEXT = "äöü€ zweite Zeile\nEnde 😀 "


class Asking(WithABrowser):
    def test_conversations_of_the_original_byte_for_byte(self):
        for talk in contract("midibridge.json")["conversations"]:
            if len(talk["text"].encode()) > len(talk["text"]):
                continue  # the original counts characters, we count bytes: tested below
            with self.subTest(path=talk["path"]), Bench() as bench:
                path = talk["path"] if talk["path"][0] == "/" else "/" + talk["path"]
                bench.file(path[1:], talk["text"].encode())
                put(bench.agent, "last_id", (talk["id"] - 1) & 0xFFFFFF)
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
        for path, text in (("/empty", "is empty"), ("/song.bin", "is not text"), ("/../x", "refused path")):
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
        self.assertEqual(self.bench.inside("original", "senders"), {})

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
