import os
import unittest
from unittest import mock

from device.backline_files import agent, disk, wire
from device.rehearsal import (
    CANCEL, DELETE, FREE, HELLO, LIST, MKDIR, READ, RENAME, RESET, STAT, UNLOCK, VERIFY, WRITE, Bench, unpacked,
)  # fmt: skip


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
        self.assertEqual({**self.ask(STAT, path="/a"), "time": 0}, {"folder": False, "size": 3, "time": 0})
        self.assertTrue(self.ask(STAT, path="/lib")["folder"])
        self.assertTrue(self.ask(STAT, path="/")["folder"])

    def test_renaming_moves_and_never_replaces(self):
        self.bench.file("a", b"A")
        self.bench.file("b", b"B")
        self.assertEqual(self.refused(RENAME, path="/a", to="/b"), disk.EXISTS)
        self.ask(RENAME, path="/a", to="/c")
        self.assertEqual((self.bench.file("a"), self.bench.file("b"), self.bench.file("c")), (None, b"B", b"A"))
        self.assertEqual(self.refused(RENAME, path="/a", to="/d"), disk.NOT_FOUND)

    def test_only_empty_folders_are_deleted_and_what_is_hidden_does_not_count(self):
        self.ask(MKDIR, path="/lib")
        self.bench.file("lib/a", b"")
        self.bench.file("lib/.12345678.part", b"")
        self.assertEqual(self.refused(DELETE, path="/lib"), disk.NOT_EMPTY)
        self.ask(DELETE, path="/lib/a")
        self.ask(DELETE, path="/lib")
        self.assertEqual(self.refused(STAT, path="/lib"), disk.NOT_FOUND)

    def test_faults(self):
        self.bench.file("a", b"")
        self.ask(MKDIR, path="/lib")
        for status, op, body in (
            (disk.NOT_FOUND, STAT, {"path": "/none"}),
            (disk.NOT_FOUND, DELETE, {"path": "/none"}),
            (disk.EXISTS, MKDIR, {"path": "/lib"}),
            (disk.EXISTS, MKDIR, {"path": "/a"}),
            (disk.NOT_FOLDER, LIST, {"path": "/a"}),
            (disk.IS_FOLDER, VERIFY, {"path": "/lib"}),
            (disk.IS_FOLDER, DELETE, {"path": "/"}),
            (disk.UNKNOWN_TRANSFER, CANCEL, {"transfer": 5}),
            (disk.UNKNOWN_OP, 0, {}),
            (disk.UNKNOWN_OP, 14, {}),
            (disk.UNKNOWN_OP, 127, {}),
        ):
            with self.subTest(op=op, body=body):
                self.assertEqual(self.refused(op, **body), status)

    def test_bodies_that_make_no_sense_are_malformed(self):
        good = {"path": "/a", "size": 3, "crc": "01234567", "block": 32}
        for change in ({"size": -1}, {"size": "3"}, {"size": 1.5}, {"size": True}, {"size": 1 << 40}, {"block": 0}, {"block": 9999},
                       {"crc": None}, {"crc": "123"}, {"crc": "../../x/"}, {"crc": "0123456G"}, {"size": 0x3FFFFFFF, "block": 1}, {"path": 5}):  # fmt: skip
            with self.subTest(change=change):
                self.assertEqual(self.refused(WRITE, **dict(good, **change)), disk.MALFORMED)
        for body in (b"{", b"[]", b"1", b"\xff", b"{}{}", b"[" * 300):
            with self.subTest(body=body):
                self.assertEqual(self.bench.try_ask(STAT, body)[0], disk.MALFORMED)
        self.assertEqual(self.refused(STAT), disk.MALFORMED)

    def test_free_space(self):
        free = self.ask(FREE)
        self.assertLess(0, free["free"])
        self.assertLessEqual(free["free"], free["total"])

    def test_another_version_is_named(self):
        self.bench.send(wire.frame(0x10, b"\x02\x10\x00\x07\x00\x05\x01", b"{}"))
        (frame,) = self.bench.tick()
        self.assertEqual((frame[15], unpacked(frame[16:-1])), (disk.VERSION, b'{"version": 1}'))

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

    def test_hello_is_always_done(self):
        for number in (100, 50):
            self.bench.send(self.bench.ask_frame(HELLO, {}, number))
            self.assertEqual(len(self.bench.tick()), 1)

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
        self.assertLessEqual(len(self.bench.agent._questions._hosts), 4)


class Locked(Board):
    options = {"pin": "4711"}

    def test_nothing_but_hello_and_unlock_without_the_pin(self):
        self.assertTrue(self.ask(HELLO)["locked"])
        for op in range(3, 14):
            self.assertEqual(self.refused(op, path="/"), disk.LOCKED)
        self.ask(UNLOCK, pin="4711")
        self.assertFalse(self.ask(HELLO)["locked"])
        self.ask(LIST, path="/")

    def test_one_host_unlocks_for_itself_only(self):
        self.ask(UNLOCK, pin="4711")
        self.bench.host = 8
        self.assertEqual(self.refused(LIST, path="/"), disk.LOCKED)

    def test_wrong_pins(self):
        for pin in ("", "471", "47111", "0711", 4712, None, "ä711", "47114711"):
            with self.subTest(pin=pin), Bench(pin="4711") as bench:
                self.assertEqual(bench.try_ask(UNLOCK, {"pin": pin})[0], disk.BAD_PIN)

    def test_three_wrong_ones_lock_for_half_a_minute_for_every_host(self):
        for _ in range(3):
            self.assertEqual(self.refused(UNLOCK, pin="0000"), disk.BAD_PIN)
        self.bench.host = 9
        self.assertEqual(self.refused(UNLOCK, pin="4711"), disk.LOCKED)
        self.bench.tick(31000)
        self.ask(UNLOCK, pin="4711")

    def test_guessing_goes_on_no_faster_after_the_lock(self):
        for _ in range(3):
            self.refused(UNLOCK, pin="0000")
        self.bench.tick(31000)
        for status in (disk.BAD_PIN, disk.BAD_PIN, disk.BAD_PIN, disk.LOCKED):
            self.assertEqual(self.refused(UNLOCK, pin="0001"), status)


class WriteProtected(Board):
    options = {"readonly": True}

    def test_everything_can_be_read_and_nothing_changed(self):
        self.bench.file("a", b"A")
        self.assertTrue(self.ask(HELLO)["readonly"])
        self.assertEqual(self.bench.get("/a"), b"A")
        for op, body in ((MKDIR, {"path": "/b"}), (RENAME, {"path": "/a", "to": "/b"}), (DELETE, {"path": "/a"})):
            self.assertEqual(self.refused(op, **body), disk.READ_ONLY)
        self.assertEqual(self.bench.start_write("/a", b"B")[0], disk.READ_ONLY)
        self.assertEqual(self.bench.file("a"), b"A")


class HeldByTheUsbDrive(Board):
    def test_a_file_system_that_refuses_is_read_only(self):
        with mock.patch("builtins.open", side_effect=OSError(30, "Read-only filesystem")):
            self.assertEqual(self.bench.start_write("/a", b"B")[0], disk.READ_ONLY)
        with mock.patch("os.mkdir", side_effect=OSError(30, "Read-only filesystem")):
            self.assertEqual(self.refused(MKDIR, path="/b"), disk.READ_ONLY)
        self.assertEqual(self.bench.agent.transfers, [])

    def test_what_else_the_file_system_says_is_passed_on(self):
        with mock.patch("os.mkdir", side_effect=OSError(5, "Input/output error")):
            status, body = self.bench.try_ask(MKDIR, {"path": "/b"})
        self.assertEqual((status, "Input/output error" in body["text"]), (disk.IO, True))


class UsersMidi(Board):
    """The agent stands between the cable and the user's program like a port."""

    def test_notes_go_by(self):
        self.bench.send(b"\x90\x3c\x40" + bytes(self.bench.ask_frame(HELLO, {}, 1)) + b"\x80\x3c\x00")
        self.assertEqual(self.bench.agent.read(), b"\x90\x3c\x40\x80\x3c\x00")
        self.assertIsNone(self.bench.agent.read())

    def test_sysex_of_others_goes_by(self):
        self.bench.send(b"\xf0\x7e\x7f\x06\x01\xf7")
        self.assertEqual(self.bench.agent.read(), b"\xf0\x7e\x7f\x06\x01\xf7")

    def test_unread_messages_make_room_from_the_oldest_on(self):
        for key in range(128):
            self.bench.send(bytes((0x90, key, 64)))
        self.bench.tick()
        heard = self.bench.agent.read(1000)
        self.assertEqual((len(heard), heard[-3:], heard[0]), (255, b"\x90\x7f\x40", 0x90))
        self.assertEqual(self.bench.agent.dropped, 128 - 85)

    def test_what_the_program_reads_itself_can_be_fed(self):
        self.bench.agent.feed(self.bench.ask_frame(HELLO, {}, 1) + b"\xc0\x05")
        self.assertEqual(len(self.bench.tick()), 1)
        self.assertEqual(self.bench.agent.read(), b"\xc0\x05")

    def test_a_note_never_lands_inside_a_frame_of_ours(self):
        out = bytearray()

        class Slow:
            room = 0

            def write(self, data):
                n = min(self.room, len(data))
                out.extend(bytes(data[:n]))
                self.room -= n
                return n

        port = Slow()
        board = agent.Agent(None, port, self.bench.root)
        board.feed(self.bench.ask_frame(HELLO, {}, 1))
        port.room = 20
        board.poll()
        board.feed(self.bench.ask_frame(HELLO, {}, 2))
        board.write(b"\x90\x3c\x40")
        board.write(b"\x80\x3c\x00")
        port.room = 9999
        board.poll()
        first = out.index(b"\xf7") + 1
        self.assertEqual((out[0], out[first : first + 7]), (0xF0, b"\x90\x3c\x40\x80\x3c\x00\xf0"))
        self.assertEqual(sum(b > 127 for b in out), 6)

    def test_a_message_that_finds_no_room_is_not_taken(self):
        deaf = mock.Mock()
        deaf.write.return_value = None
        board = agent.Agent(None, deaf, self.bench.root)
        long = b"\xf0" + bytes(400) + b"\xf7"
        self.assertEqual([board.write(long), board.write(long), board.write(b"\xf8", 1)], [402, 402, 0])

    def test_a_cable_that_nobody_reads_stops_neither_notes_nor_memory(self):
        deaf = mock.Mock()
        deaf.write.return_value = 0
        line = self.bench.to_board
        board = agent.Agent(line, deaf, self.bench.root)
        for number in range(100):
            line.write(self.bench.ask_frame(STAT, {"path": "/"}, number))
            line.write(b"\x90\x3c\x40")
            self.bench.ms += 10
            self.assertEqual(board.read(), b"\x90\x3c\x40")
        self.assertLessEqual(len(board._out), 4)
        self.assertEqual(sum(board.write(b"\xf8") for _ in range(1000)), 256)

    def test_a_poll_takes_no_longer_than_told_whatever_comes(self):
        for number in range(200):
            self.bench.send(self.bench.ask_frame(STAT, {"path": "/"}, number))
        before = len(self.bench.to_board.data)
        self.bench.agent.poll(1000, 2)
        self.assertLess(before - len(self.bench.to_board.data), 256)

    def test_without_the_file_for_originals_everything_else_works(self):
        from device.rehearsal import without_original

        with without_original(), Bench() as bench:
            bench.send(wire.frame(1, wire.num24(100), b"/x"))
            bench.agent.crashed("boom")
            self.assertEqual(bench.put("/a", b"A"), 1)
