from unittest import mock

from device.backline_files import wire
from device.rehearsal import Bench
from device.test_original import ACK, START, Browser, WithABrowser


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
        self.assertEqual((self.bench.hidden(), self.bench.inside("original", "receivers")), ([], {}))

    def test_an_error_of_the_browser_is_acknowledged_and_given_to_the_program(self):
        heard = []
        with Bench(on_error=heard.append) as bench:
            browser = Browser(bench)
            browser.start("", 2, kind=1)
            browser.data(0, "hört ")
            browser.data(1, "auf")
            self.assertEqual(browser.acks(), [0, 1])
            self.assertEqual(heard, ["hört auf"])

    def test_complaints_are_never_complained_about(self):
        heard = []
        with Bench(on_error=heard.append) as bench:
            browser = Browser(bench)
            bench.send(wire.frame(START, b"\x00\x00\x00\x10\x01" + wire.num24(1), b"\xff\xfe"))
            browser.data(0, b"\xff\xfe", b"\x00\x00\x00\x10")
            for n in range(2, 8):
                browser.start("", 2, bytes((0, 0, 0, n << 4)), kind=1)
            for _ in range(50):
                browser.tick()
            self.assertEqual({command for command, _payload in browser.got}, {ACK})
            self.assertEqual(heard, ["b'\\xff\\xfe'"])

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
