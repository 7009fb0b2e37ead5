import os
import unittest
from unittest import mock

from device.backline_files import faults, wire
from device.rehearsal.board import look, replaced, transfers
from device.rehearsal import READ, VERIFY, Bench, crc_of

SONG = bytes(range(256)) * 5 + b"end"


class Reading(unittest.TestCase):
    def setUp(self):
        self.bench = Bench()
        self.addCleanup(self.bench.__exit__)

    def test_a_file_comes_back_whole(self):
        for size in (1, 31, 32, 33, 5000):
            data = os.urandom(size)
            self.bench.file("song.bin", data)
            self.assertEqual(self.bench.get("/song.bin"), data)

    def test_an_empty_file_has_no_blocks(self):
        self.bench.file("empty", b"")
        self.assertEqual(self.bench.get("/empty"), b"")
        self.bench.tick()
        self.assertEqual(self.bench.inside("transfers"), [])

    def test_reading_goes_on_from_a_block(self):
        self.bench.file("song.bin", SONG)
        self.assertEqual(self.bench.get("/song.bin", first=30), SONG[960:])

    def test_a_block_beyond_the_end_is_refused(self):
        self.bench.file("song.bin", b"1")
        self.assertEqual(self.bench.try_ask(READ, {"path": "/song.bin", "block": 32, "from": 2})[0], faults.MALFORMED)
        self.assertEqual(self.bench.inside("transfers"), [])

    def test_no_more_than_the_window_is_under_way(self):
        self.bench.file("song.bin", bytes(20000))
        answer = self.bench.ask(READ, {"path": "/song.bin", "block": 100})
        frames = [frame for _ in range(10) for frame in self.bench.tick(0) if frame[4] == 0x12]
        self.assertLessEqual(sum(map(len, frames)), 2048)
        self.assertEqual(len(look(self.bench.inside("transfer_of")((7, answer["transfer"])), "sent")), 2048 // len(frames[0]))

    def test_only_what_is_missing_is_sent_again(self):
        self.bench.file("song.bin", bytes(20000))
        seen = []

        def take(frame):
            if frame[4] == 0x12:
                seen.append(wire.read24(frame, 14))

        status, answer = self.bench.try_ask(READ, {"path": "/song.bin", "block": 100}, take)
        for frame in self.bench.tick(0):
            take(frame)
        self.assertEqual(status, 0)
        first = len(seen)
        self.bench.send(self.bench.state_frame(answer["transfer"], 0, 1, b"\x40\x00\x00\x00"))  # 0 and 2, not 1
        for frame in self.bench.tick(0):
            take(frame)
        self.assertEqual(seen[first:], [1, first, first + 1])

    def repeated(self, ms, most=4000):
        """Milliseconds until a block comes again, of a read whose blocks all get lost."""
        since = self.bench.ms
        while self.bench.ms - since < most:
            if [frame for frame in self.bench.tick(ms) if frame[4] == 0x12]:
                return self.bench.ms - since
        return None

    def test_before_the_first_state_nothing_is_sent_again_for_a_second(self):
        self.bench.file("song.bin", bytes(200))
        self.bench.ask(READ, {"path": "/song.bin", "block": 100})
        self.bench.tick(0)
        self.assertEqual(self.repeated(10), 1000)
        self.assertEqual(self.repeated(10), 2000)

    def test_then_what_the_cable_takes_says_how_long(self):
        for trip, wait in ((10, 60), (100, 250)):
            with self.subTest(trip=trip), Bench() as self.bench:
                self.bench.file("song.bin", bytes(20000))
                answer = self.bench.ask(READ, {"path": "/song.bin", "block": 100})
                self.bench.tick(0)
                self.bench.tick(trip)
                self.bench.send(self.bench.state_frame(answer["transfer"], 0, 1))
                self.bench.tick(0)
                self.assertEqual(self.repeated(10), wait)

    def test_the_sum_of_a_long_file_does_not_hold_up_the_music(self):
        self.bench.file("song.bin", bytes(100000))
        self.bench.send(self.bench.ask_frame(VERIFY, {"path": "/song.bin"}, 1))
        slices = []

        def slow(data, high=0, low=0):
            slices.append(len(data))
            self.bench.ms += 3 if data else 0
            return high, low

        with replaced("crc", slow):
            since = self.bench.ms
            self.bench.agent.poll(5)
            self.assertLessEqual(self.bench.ms - since, 6)
        self.assertEqual(slices, [0] + [transfers.SLICE] * 2)

    def test_asking_again_meanwhile_does_not_begin_anew(self):
        self.bench.file("song.bin", SONG)
        for _ in range(3):
            self.bench.send(self.bench.ask_frame(VERIFY, {"path": "/song.bin"}, 1))
        answers = [frame for _ in range(20) for frame in self.bench.tick() if frame[4] == 0x11]
        self.assertEqual(len(answers), 1)

    def test_what_is_stored_can_be_verified(self):
        self.bench.file("song.bin", SONG)
        self.assertEqual(self.bench.ask(VERIFY, {"path": "/song.bin"}), {"size": len(SONG), "crc": crc_of(SONG)})

    def test_a_read_that_nobody_wants_is_forgotten(self):
        self.bench.file("song.bin", bytes(20000))
        self.bench.ask(READ, {"path": "/song.bin", "block": 100})
        for _ in range(40):
            self.bench.tick(1000)
        self.assertEqual(self.bench.inside("transfers"), [])

    def test_a_finished_read_makes_room_for_another(self):
        self.bench.file("empty", b"")
        for _ in range(9):
            self.bench.ask(READ, {"path": "/empty", "block": 32})

    def test_a_state_of_an_unknown_transfer_is_answered_once_and_a_fault_never(self):
        self.bench.send(self.bench.state_frame(99, 0, 0))
        self.bench.send(self.bench.state_frame(99, faults.UNKNOWN_TRANSFER, 0))
        self.assertEqual([frame[14] for frame in self.bench.tick()], [faults.UNKNOWN_TRANSFER])

    def test_a_folder_cannot_be_read(self):
        self.assertEqual(self.bench.try_ask(READ, {"path": "/", "block": 32})[0], faults.IS_FOLDER)
