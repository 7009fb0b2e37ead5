import os
import unittest
from unittest import mock

from device.rehearsal.board import Disk, disk, faults, inner
from device.rehearsal import DELETE, LIST, MKDIR, READ, RENAME, STAT, VERIFY, WRITE, Bench

REFUSED = ("", "a", "//", "/a/", "/../x", "/a/../../x", "/..", "/.", "/a/./b", "/a//b", "\\..\\x", "/a\\b", "/a\x00b", "/a\nb", "/a\x7f", "/" + "x" * 255,
           "/.12345678.part", "/lib/.code.py.swap", "/.12345678.part/x")  # fmt: skip


class Paths(unittest.TestCase):
    def test_nothing_outside_the_root_is_reached(self):
        with Bench(frame=1024) as bench:
            bench.file("../x", b"outside")
            for path in REFUSED:
                for op, body in (
                    (STAT, {"path": path}),
                    (LIST, {"path": path}),
                    (MKDIR, {"path": path}),
                    (RENAME, {"path": path, "to": "/b"}),
                    (DELETE, {"path": path}),
                    (READ, {"path": path, "block": 32}),
                    (VERIFY, {"path": path}),
                    (WRITE, {"path": path, "size": 0, "crc": "00000000", "block": 32}),
                ):
                    with self.subTest(op=op, path=path):
                        self.assertEqual(bench.try_ask(op, body)[0], faults.OUTSIDE)
            bench.file("a", b"")
            self.assertEqual(bench.try_ask(RENAME, {"path": "/a", "to": "/../y"})[0], faults.OUTSIDE)
            self.assertEqual((bench.file("../x"), bench.file("../y")), (b"outside", None))

    def test_a_path_may_be_as_long_as_255_bytes(self):
        self.assertTrue(getattr(Disk("/tmp"), inner("full"))("/" + "ä" * 127))

    def test_the_root_of_a_board_is_its_own(self):
        self.assertEqual([getattr(Disk("/"), inner("full"))(path) for path in ("/", "/a/b")], ["/", "/a/b"])


class AfterAPowerCut(unittest.TestCase):
    def test_a_swap_without_its_target_is_put_in_place_when_the_board_starts(self):
        with Bench() as bench:
            os.mkdir(os.path.join(bench.root, "lib"))
            bench.file("lib/.code.py.swap", b"new")
            bench.start()
            self.assertEqual((bench.file("lib/code.py"), bench.hidden()), (b"new", []))

    def test_a_swap_whose_target_is_there_gives_way(self):
        with Bench() as bench:
            bench.file("code.py", b"old")
            bench.file(".code.py.swap", b"new")
            bench.start()
            self.assertEqual((bench.file("code.py"), bench.hidden()), (b"old", []))

    def test_interrupted_transfers_stay(self):
        with Bench() as bench:
            bench.file(".12345678.part", b"half")
            bench.start()
            self.assertEqual(bench.hidden(), [".12345678.part"])

    def test_interrupted_transfers_of_originals_are_of_no_use(self):
        with Bench() as bench:
            bench.file(".or012345.part", b"half")
            bench.start()
            self.assertEqual(bench.hidden(), [])

    def test_a_write_protected_board_starts_all_the_same(self):
        with Bench(readonly=True) as bench:
            bench.file(".code.py.swap", b"new")
            bench.start()
            self.assertEqual(bench.hidden(), [".code.py.swap"])


class Replacing(unittest.TestCase):
    """`store` on file systems of both kinds."""

    def store(self, rename):
        with Bench() as bench:
            bench.file("a", b"old")
            bench.file(".12345678.part", b"new")
            with mock.patch("os.rename", rename):
                try:
                    getattr(bench.agent, inner("store"))(bench.root + "/.12345678.part", bench.root + "/a")
                except OSError as error:
                    return error.args[0], bench.file("a"), bench.hidden()
            return bench.file("a"), bench.hidden()

    def test_in_one_step_where_the_file_system_can(self):
        self.assertEqual(self.store(os.rename), (b"new", []))

    def test_by_removing_first_on_fat(self):
        rename = os.rename

        def fat(old, new):
            if os.path.exists(new):
                raise OSError(17, "EEXIST")
            rename(old, new)

        self.assertEqual(self.store(fat), (b"new", []))

    def test_the_old_one_stays_when_it_must_not_be_replaced(self):
        rename = os.rename

        def denied(old, new):
            if os.path.exists(new):
                raise OSError(13, "EACCES")
            rename(old, new)

        self.assertEqual(self.store(denied), (13, b"old", []))


class Faults(unittest.TestCase):
    def test_what_the_file_system_says_becomes_a_status(self):
        for number, status in ((2, 2), (17, 3), (20, 4), (21, 5), (30, 7), (28, 8), (36, 9), (5, 18)):
            self.assertEqual(faults.status_of(OSError(number, "x")), status)
        self.assertEqual(faults.status_of(OSError()), faults.IO)
        self.assertEqual(faults.status_of(MemoryError()), faults.BUSY)
        self.assertEqual(faults.status_of(ValueError("x")), faults.MALFORMED)

    def test_only_our_own_files_are_hidden(self):
        self.assertEqual([name for name in (".a.swap", ".12345678.part", ".part", "a.swap", ".env", ".123.part", "12345678.part") if disk.hidden(name)], [".a.swap", ".12345678.part"])
