from unittest import mock

from device.backline_files import faults
from device.rehearsal import DELETE, HELLO, LIST, MKDIR, RENAME, UNLOCK, Bench
from device.test_questions import Board


class Locked(Board):
    options = {"pin": "4711"}

    def test_nothing_but_hello_and_unlock_without_the_pin(self):
        self.assertTrue(self.ask(HELLO)["locked"])
        for op in range(3, 14):
            self.assertEqual(self.refused(op, path="/"), faults.LOCKED)
        self.ask(UNLOCK, pin="4711")
        self.assertFalse(self.ask(HELLO)["locked"])
        self.ask(LIST, path="/")

    def test_one_host_unlocks_for_itself_only(self):
        self.ask(UNLOCK, pin="4711")
        self.bench.host = 8
        self.assertEqual(self.refused(LIST, path="/"), faults.LOCKED)

    def test_wrong_pins(self):
        for pin in ("", "471", "47111", "0711", 4712, None, "ä711", "47114711"):
            with self.subTest(pin=pin), Bench(pin="4711") as bench:
                self.assertEqual(bench.try_ask(UNLOCK, {"pin": pin})[0], faults.BAD_PIN)

    def test_three_wrong_ones_lock_for_half_a_minute_for_every_host(self):
        for _ in range(3):
            self.assertEqual(self.refused(UNLOCK, pin="0000"), faults.BAD_PIN)
        self.bench.host = 9
        self.assertEqual(self.refused(UNLOCK, pin="4711"), faults.LOCKED)
        self.bench.tick(31000)
        self.ask(UNLOCK, pin="4711")

    def test_guessing_goes_on_no_faster_after_the_lock(self):
        for _ in range(3):
            self.refused(UNLOCK, pin="0000")
        self.bench.tick(31000)
        for status in (faults.BAD_PIN, faults.BAD_PIN, faults.BAD_PIN, faults.LOCKED):
            self.assertEqual(self.refused(UNLOCK, pin="0001"), status)


class WriteProtected(Board):
    options = {"readonly": True}

    def test_everything_can_be_read_and_nothing_changed(self):
        self.bench.file("a", b"A")
        self.assertTrue(self.ask(HELLO)["readonly"])
        self.assertEqual(self.bench.get("/a"), b"A")
        for op, body in ((MKDIR, {"path": "/b"}), (RENAME, {"path": "/a", "to": "/b"}), (DELETE, {"path": "/a"})):
            self.assertEqual(self.refused(op, **body), faults.READ_ONLY)
        self.assertEqual(self.bench.start_write("/a", b"B")[0], faults.READ_ONLY)
        self.assertEqual(self.bench.file("a"), b"A")


class HeldByTheUsbDrive(Board):
    def test_a_file_system_that_refuses_is_read_only(self):
        with mock.patch("builtins.open", side_effect=OSError(30, "Read-only filesystem")):
            self.assertEqual(self.bench.start_write("/a", b"B")[0], faults.READ_ONLY)
        with mock.patch("os.mkdir", side_effect=OSError(30, "Read-only filesystem")):
            self.assertEqual(self.refused(MKDIR, path="/b"), faults.READ_ONLY)
        self.assertEqual(self.bench.inside("transfers"), [])

    def test_what_else_the_file_system_says_is_passed_on(self):
        with mock.patch("os.mkdir", side_effect=OSError(5, "Input/output error")):
            status, body = self.bench.try_ask(MKDIR, {"path": "/b"})
        self.assertEqual((status, "Input/output error" in body["text"]), (faults.IO, True))
