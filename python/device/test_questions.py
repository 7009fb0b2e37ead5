import os
import unittest

from device.backline_files import faults, wire
from device.rehearsal import CANCEL, DELETE, FREE, HELLO, LIST, MKDIR, RENAME, RESET, STAT, VERIFY, WRITE, Bench, unpacked


class Board(unittest.TestCase):
    options = {}

    def setUp(self):
        self.bench = Bench(**self.options)
        self.addCleanup(self.bench.__exit__)

    def ask(self, op, **body):
        return self.bench.ask(op, body)

    def refused(self, op, **body):
        """The status of a question that is not done."""
        status, _body = self.bench.try_ask(op, body)
        self.assertNotEqual(status, 0)
        return status


class Questions(Board):
    def test_a_board_says_who_it_is_and_what_it_takes(self):
        hello = self.ask(HELLO, host="test")
        self.assertEqual((hello["frame"], hello["window"], hello["locked"], hello["readonly"], hello["crash"]), (512, 2048, False, False, None))
        self.assertEqual(set(hello), set("name firmware board uid frame window locked readonly crash root".split()))

    def test_folders_are_listed_by_name(self):
        self.bench.file("b.py", b"12")
        self.bench.file("ä.txt", b"")
        os.mkdir(os.path.join(self.bench.root, "lib"))
        self.bench.file(".12345678.part", b"")
        self.bench.file(".b.py.swap", b"")
        rows = self.ask(LIST, path="/")["entries"]
        self.assertEqual([row[:2] for row in rows], [["b.py", False], ["lib", True], ["ä.txt", False]])
        self.assertEqual(rows[0][2], 2)
        self.assertGreater(rows[0][3], 1600000000)

    def test_a_long_folder_comes_in_pages_that_fit_a_frame(self):
        names = ["song %03d.txt" % n for n in range(100)]
        for name in names:
            self.bench.file(name, b"")
        found, at = [], 0
        while at is not None:
            page = self.ask(LIST, path="/", **{"from": at})
            found += [row[0] for row in page["entries"]]
            at = page["next"]
        self.assertEqual(found, names)

    def test_a_name_longer_than_a_frame_is_listed_all_the_same(self):
        with Bench(frame=128) as bench:
            bench.file("x" * 200, b"")
            self.assertEqual(bench.ask(LIST, {"path": "/"})["entries"][0][0], "x" * 200)

    def test_files_and_folders_are_told_apart(self):
        self.bench.file("a", b"123")
        self.ask(MKDIR, path="/lib")
        self.assertEqual(dict(self.ask(STAT, path="/a"), time=0), {"folder": False, "size": 3, "time": 0})
        self.assertTrue(self.ask(STAT, path="/lib")["folder"])
        self.assertTrue(self.ask(STAT, path="/")["folder"])

    def test_renaming_moves_and_never_replaces(self):
        self.bench.file("a", b"A")
        self.bench.file("b", b"B")
        self.assertEqual(self.refused(RENAME, path="/a", to="/b"), faults.EXISTS)
        self.ask(RENAME, path="/a", to="/c")
        self.assertEqual((self.bench.file("a"), self.bench.file("b"), self.bench.file("c")), (None, b"B", b"A"))
        self.assertEqual(self.refused(RENAME, path="/a", to="/d"), faults.NOT_FOUND)

    def test_only_empty_folders_are_deleted_and_what_is_hidden_does_not_count(self):
        self.ask(MKDIR, path="/lib")
        self.bench.file("lib/a", b"")
        self.bench.file("lib/.12345678.part", b"")
        self.assertEqual(self.refused(DELETE, path="/lib"), faults.NOT_EMPTY)
        self.ask(DELETE, path="/lib/a")
        self.ask(DELETE, path="/lib")
        self.assertEqual(self.refused(STAT, path="/lib"), faults.NOT_FOUND)

    def test_faults(self):
        self.bench.file("a", b"")
        self.ask(MKDIR, path="/lib")
        for status, op, body in (
            (faults.NOT_FOUND, STAT, {"path": "/none"}),
            (faults.NOT_FOUND, DELETE, {"path": "/none"}),
            (faults.EXISTS, MKDIR, {"path": "/lib"}),
            (faults.EXISTS, MKDIR, {"path": "/a"}),
            (faults.NOT_FOLDER, LIST, {"path": "/a"}),
            (faults.IS_FOLDER, VERIFY, {"path": "/lib"}),
            (faults.IS_FOLDER, DELETE, {"path": "/"}),
            (faults.UNKNOWN_TRANSFER, CANCEL, {"transfer": 5}),
            (faults.UNKNOWN_OP, 0, {}),
            (faults.UNKNOWN_OP, 14, {}),
            (faults.UNKNOWN_OP, 127, {}),
        ):
            with self.subTest(op=op, body=body):
                self.assertEqual(self.refused(op, **body), status)

    def test_bodies_that_make_no_sense_are_malformed(self):
        good = {"path": "/a", "size": 3, "crc": "01234567", "block": 32}
        for change in ({"size": -1}, {"size": "3"}, {"size": 1.5}, {"size": True}, {"size": 1 << 40}, {"block": 0}, {"block": 9999},
                       {"crc": None}, {"crc": "123"}, {"crc": "../../x/"}, {"crc": "0123456G"}, {"size": 0x3FFFFFFF, "block": 1}, {"path": 5}):  # fmt: skip
            with self.subTest(change=change):
                self.assertEqual(self.refused(WRITE, **dict(good, **change)), faults.MALFORMED)
        for body in (b"{", b"[]", b"1", b"\xff", b"{}{}", b"[" * 300):
            with self.subTest(body=body):
                self.assertEqual(self.bench.try_ask(STAT, body)[0], faults.MALFORMED)
        self.assertEqual(self.refused(STAT), faults.MALFORMED)

    def test_free_space(self):
        free = self.ask(FREE)
        self.assertLess(0, free["free"])
        self.assertLessEqual(free["free"], free["total"])

    def test_another_version_is_named(self):
        self.bench.send(wire.frame(0x10, b"\x02\x10\x00\x07\x00\x05\x01", b"{}"))
        (frame,) = self.bench.tick()
        self.assertEqual((frame[15], unpacked(frame[16:-1])), (faults.VERSION, b'{"version": 1}'))

    def test_a_board_restarts_when_it_has_said_so(self):
        for soft in (True, False):
            self.ask(RESET, soft=soft)
            self.assertEqual(self.bench.resets, [])
            self.bench.tick(190)
            self.assertEqual(self.bench.resets, [])
            self.bench.tick(20)
            self.assertEqual(self.bench.resets.pop(), soft)

    def test_the_crash_of_the_user_program_is_told_by_its_end(self):
        self.bench.agent.crashed("Traceback\n" + "  a line\n" * 500 + "ValueError: too loud")
        self.bench.tick()
        self.bench.tick(10)
        crash = self.ask(HELLO)["crash"]
        self.assertTrue(crash.endswith("ValueError: too loud"))
        self.assertLess(len(crash), 512)


class Repetition(Board):
    def test_a_question_asked_twice_is_done_once(self):
        for _ in range(3):
            self.bench.send(self.bench.ask_frame(MKDIR, {"path": "/lib"}, 5))
        self.assertEqual([frame[15] for frame in self.bench.tick()], [0, 0, 0])

    def test_a_delayed_copy_never_takes_a_newer_file_away(self):
        self.bench.file("a", b"new")
        self.bench.send(self.bench.ask_frame(HELLO, {}, 6))
        self.bench.tick()
        self.bench.send(self.bench.ask_frame(DELETE, {"path": "/a"}, 5))
        self.assertEqual(self.bench.tick(), [])
        self.assertEqual(self.bench.file("a"), b"new")

    def test_numbers_go_on_after_16383(self):
        for number in (16383, 0, 1):
            self.bench.send(self.bench.ask_frame(MKDIR, {"path": "/%d" % number}, number))
            self.assertEqual(self.bench.tick()[0][15], 0)

    def test_a_late_hello_is_dropped_like_any_late_question(self):
        for number, answers in ((100, 1), (50, 0), (101, 1)):
            self.bench.send(self.bench.ask_frame(HELLO, {}, number))
            self.assertEqual(len(self.bench.tick()), answers)

    def test_hosts_do_not_take_each_others_answers(self):
        for host in (1, 2, 3, 4):
            self.bench.send(self.bench.ask_frame(MKDIR, {"path": "/lib"}, 5, host))
        self.assertEqual([(frame[10] << 7 | frame[11], frame[15]) for frame in self.bench.tick()], [(1, 0), (2, 3), (3, 3), (4, 3)])
        for host in (4, 1):
            self.bench.send(self.bench.ask_frame(MKDIR, {"path": "/lib"}, 5, host))
        self.assertEqual([frame[15] for frame in self.bench.tick()], [3, 0])

    def test_a_flood_of_hosts_does_not_fill_the_memory(self):
        for host in range(300):
            self.bench.send(self.bench.ask_frame(STAT, {"path": "/"}, 5, host))
            self.bench.tick()
        self.assertLessEqual(len(self.bench.inside("hosts")), 4)
