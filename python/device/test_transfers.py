import os
import random
import unittest
from unittest import mock

from device.backline_files import disk, transfers, wire
from device.rehearsal import CANCEL, DELETE, LIST, READ, STATE, STORED, VERIFY, WRITE, Bench, Line, crc_of

SONG = bytes(range(256)) * 5 + b"end"


def blocks_of(data, block=32):
    return [data[at : at + block] for at in range(0, len(data), block)]


class Writing(unittest.TestCase):
    def setUp(self):
        self.bench = Bench()
        self.addCleanup(self.bench.__exit__)

    def begin(self, data=SONG, path="/song.bin", block=32):
        answer = self.bench.ask(WRITE, {"path": path, "size": len(data), "crc": crc_of(data), "block": block})
        return answer["transfer"], answer["have"]

    def give(self, transfer, indexes, data=SONG):
        for index in indexes:
            self.bench.send(self.bench.block_frame(transfer, index, blocks_of(data)[index]))

    def states(self, transfer, ms=20):
        """(status, base, bits) of every STATE within a while."""
        found = []
        for _ in range(ms // 5):
            for frame in self.bench.tick():
                if self.bench.is_for(frame, STATE, transfer):
                    bits = bytearray(4)
                    wire.unpack(frame[19:24], bits)
                    found.append((frame[14], wire.read24(frame, 15), bytes(bits)))
        return found

    def test_a_file_arrives_whole(self):
        self.assertEqual(self.bench.put("/song.bin", SONG), STORED)
        self.assertEqual(self.bench.file("song.bin"), SONG)
        self.assertEqual(self.bench.hidden(), [])

    def test_the_old_file_stays_until_the_new_one_is_whole(self):
        self.bench.file("song.bin", b"old")
        transfer, _have = self.begin()
        self.give(transfer, range(40))
        self.bench.tick()
        self.assertEqual(self.bench.file("song.bin"), b"old")
        self.give(transfer, [40])
        self.assertEqual(self.states(transfer)[-1][0], STORED)
        self.assertEqual(self.bench.file("song.bin"), SONG)

    def test_an_empty_file_is_stored_at_once_and_an_empty_block_asks_again(self):
        self.bench.file("empty", b"not yet")
        transfer, have = self.begin(b"", "/empty")
        self.assertEqual(have, 0)
        self.bench.tick()
        self.assertEqual(self.bench.file("empty"), b"")
        self.bench.send(self.bench.block_frame(transfer, 0, b""))
        self.assertEqual(self.states(transfer), [(STORED, 0, bytes(4))])

    def test_stored_is_said_again_for_every_further_block(self):
        transfer, _have = self.begin()
        self.give(transfer, range(41))
        self.assertEqual(self.states(transfer)[-1], (STORED, 41, bytes(4)))
        self.give(transfer, [40, 40])
        self.assertEqual(self.states(transfer), [(STORED, 41, bytes(4))] * 2)

    def test_blocks_in_any_order(self):
        transfer, _have = self.begin()
        order = list(range(41))
        for at in range(0, 40, 20):
            order[at : at + 20] = reversed(order[at : at + 20])
        self.give(transfer, order)
        self.assertEqual(self.states(transfer)[-1][0], STORED)
        self.assertEqual(self.bench.file("song.bin"), SONG)

    def test_a_gap_is_told_at_once(self):
        transfer, _have = self.begin()
        self.give(transfer, [0, 2])
        self.assertEqual(self.states(transfer, 5), [(0, 1, b"\x40\x00\x00\x00")])

    def test_a_repetition_is_told_at_once(self):
        transfer, _have = self.begin()
        self.give(transfer, [0, 0])
        self.assertEqual(self.states(transfer, 5), [(0, 1, bytes(4))])

    def test_a_quarter_of_the_window_is_told(self):
        transfer, _have = self.begin()
        self.give(transfer, range(10))
        self.assertEqual([base for _status, base, _bits in self.states(transfer, 5)], [10])

    def test_silence_is_told_and_ever_more_patiently(self):
        transfer, _have = self.begin()
        self.states(transfer, 5)
        times = []
        for _ in range(2000):
            if self.states(transfer, 5):
                times.append(self.bench.ms)
        pauses = [later - earlier for earlier, later in zip(times, times[1:])]
        self.assertEqual(pauses[:4], [200, 400, 800, 1600])
        self.assertEqual(max(pauses), 2000)

    def test_blocks_too_far_ahead_and_of_a_wrong_length_are_dropped(self):
        transfer, _have = self.begin()
        self.give(transfer, [32])
        self.bench.send(self.bench.block_frame(transfer, 0, b"short"))
        self.bench.send(self.bench.block_frame(transfer, 41, bytes(32)))
        self.assertEqual(self.states(transfer, 5), [])

    def test_what_waits_for_a_gap_never_takes_more_than_the_window(self):
        transfer, _have = self.begin(bytes(10000), block=200)
        for index in range(1, 32):
            self.bench.send(self.bench.block_frame(transfer, index, bytes(200)))
            self.bench.tick()
        held = sum(len(data) for data in self.bench.agent.transfers[0].ahead.values())
        self.assertLessEqual(held, 2048)
        self.bench.ask(CANCEL, {"transfer": transfer})
        self.assertEqual(self.bench.agent.spare, 2048)

    def test_a_block_that_waits_takes_its_space_once(self):
        transfer, _have = self.begin()
        self.give(transfer, [1, 1, 1])
        self.bench.tick()
        self.assertEqual(self.bench.agent.spare, 2048 - 32)

    def test_a_wrong_sum_leaves_everything_as_it_was(self):
        self.bench.file("song.bin", b"old")
        answer = self.bench.ask(WRITE, {"path": "/song.bin", "size": len(SONG), "crc": "00000000", "block": 32})
        self.give(answer["transfer"], range(41))
        self.assertEqual(self.states(answer["transfer"])[-1][0], disk.CRC)
        self.assertEqual((self.bench.file("song.bin"), self.bench.hidden()), (b"old", []))

    def test_a_transfer_goes_on_where_it_was_interrupted(self):
        transfer, _have = self.begin()
        self.give(transfer, range(20))
        self.bench.tick()
        self.bench.agent.close()
        self.bench.start()
        transfer, have = self.begin()
        self.assertEqual(have, 20)
        self.give(transfer, range(20, 41))
        self.assertEqual(self.states(transfer)[-1][0], STORED)
        self.assertEqual(self.bench.file("song.bin"), SONG)

    def test_half_a_block_on_the_disk_does_not_count(self):
        self.bench.file(".%s.part" % crc_of(SONG), SONG[:100])
        transfer, have = self.begin()
        self.assertEqual(have, 3)
        self.give(transfer, range(3, 41))
        self.assertEqual(self.states(transfer)[-1][0], STORED)
        self.assertEqual(self.bench.file("song.bin"), SONG)

    def test_all_blocks_there_from_before_are_stored_without_another(self):
        self.bench.file(".%s.part" % crc_of(SONG), SONG)
        transfer, have = self.begin()
        self.assertEqual(have, 41)
        self.bench.tick()
        self.assertEqual(self.bench.file("song.bin"), SONG)
        self.give(transfer, [40])
        self.assertEqual(self.states(transfer)[-1][0], STORED)

    def test_an_interrupted_transfer_of_something_else_is_found_out(self):
        self.bench.file(".%s.part" % crc_of(SONG), bytes(64))
        self.assertEqual(self.bench.put("/song.bin", SONG), STORED)
        self.assertEqual(self.bench.file("song.bin"), SONG)

    def test_cancelling_takes_the_temporary_file_away_or_keeps_it(self):
        for keep in (False, True):
            transfer, _have = self.begin()
            self.give(transfer, range(3))
            self.bench.ask(CANCEL, {"transfer": transfer, "keep": keep})
            self.assertEqual(len(self.bench.hidden()), int(keep))
            self.give(transfer, [4])
            self.assertEqual(self.states(transfer)[0][0], disk.CANCELLED)
        self.assertIsNone(self.bench.file("song.bin"))

    def test_four_at_once_do_not_mix(self):
        songs = {}
        for name in "abcd":
            data = name.encode() * 500
            songs[name] = data, self.begin(data, "/" + name)[0]
        for index in range(16):
            for data, transfer in songs.values():
                self.give(transfer, [index], data)
            self.bench.tick()
        for name, (data, _transfer) in songs.items():
            self.assertEqual(self.bench.file(name), data)

    def test_a_fifth_one_is_busy(self):
        for name in "abcd":
            self.begin(SONG + name.encode(), "/" + name)
        self.assertEqual(self.bench.start_write("/e", SONG)[0], disk.BUSY)

    def test_the_same_contents_for_another_path_wait_their_turn(self):
        self.begin(path="/a")
        self.assertEqual(self.bench.start_write("/b", SONG)[0], disk.BUSY)

    def test_writing_a_file_again_ends_the_older_transfer(self):
        older, _have = self.begin()
        self.give(older, range(5))
        newer, have = self.begin()
        self.assertEqual(have, 5)
        self.give(older, [5])
        self.assertEqual(self.states(older)[0][0], disk.UNKNOWN_TRANSFER)
        self.give(newer, range(5, 41))
        self.assertEqual(self.states(newer)[-1][0], STORED)

    def test_a_forgotten_transfer_keeps_what_has_come(self):
        transfer, _have = self.begin()
        self.give(transfer, range(7))
        self.bench.tick()
        self.bench.tick(31000)
        self.assertEqual(self.bench.agent.transfers, [])
        self.assertEqual(self.begin()[1], 7)

    def test_a_full_disk_is_said_and_its_space_given_back(self):
        self.bench.file("song.bin", b"old")
        transfer, _have = self.begin()
        (begun,) = self.bench.agent.transfers
        file = mock.Mock(wraps=begun.file)
        with mock.patch.object(begun, "file", file):
            file.write.side_effect = OSError(28, "No space left on device")
            self.give(transfer, [0])
            self.assertEqual(self.states(transfer)[-1][0], disk.FULL)
        self.assertEqual((self.bench.file("song.bin"), self.bench.hidden()), (b"old", []))

    def test_there_must_be_room_before_it_begins_and_old_interrupted_transfers_make_room(self):
        self.bench.file(".00000000.part", b"left over")
        free = mock.Mock(side_effect=[(10, 99), (10, 99)])
        with mock.patch.object(self.bench.agent.disk, "free", free):
            self.assertEqual(self.bench.start_write("/song.bin", SONG)[0], disk.FULL)
        self.assertEqual(self.bench.hidden(), [])

    def test_making_room_touches_nothing_that_is_under_way(self):
        self.begin(b"own", "/own")
        self.bench.send(wire.frame(2, bytes(5) + wire.num24(2), b"/original"))
        self.bench.tick()
        with mock.patch.object(self.bench.agent.disk, "free", mock.Mock(return_value=(10, 99))):
            self.assertEqual(self.bench.start_write("/song.bin", SONG)[0], disk.FULL)
        self.assertEqual(len(self.bench.hidden()), 2)

    def test_a_folder_in_its_place_is_not_replaced(self):
        os.mkdir(os.path.join(self.bench.root, "song.bin"))
        self.assertEqual(self.bench.start_write("/song.bin", SONG)[0], disk.IS_FOLDER)

    def test_a_missing_folder_is_said_before_anything_is_sent(self):
        self.assertEqual(self.bench.start_write("/nowhere/song.bin", SONG)[0], disk.NOT_FOUND)

    def test_a_path_through_a_file_is_refused(self):
        self.bench.file("song.bin", b"")
        self.assertEqual(self.bench.start_write("/song.bin/x", SONG)[0], disk.NOT_FOLDER)

    def test_a_power_cut_at_every_step_leaves_the_old_file_or_the_new_one(self):
        for steps in range(1, 60):
            with self.subTest(steps=steps), Bench() as bench:
                bench.file("song.bin", b"old")
                with power_cut(steps) as cut:
                    try:
                        bench.put("/song.bin", SONG)
                    except PowerCut:
                        bench.agent.transfers = []
                bench.start()
                self.assertIn(bench.file("song.bin"), (b"old", SONG))
                if not cut.happened:
                    return
        self.fail("it never came to its end")


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
        self.assertEqual(self.bench.agent.transfers, [])

    def test_reading_goes_on_from_a_block(self):
        self.bench.file("song.bin", SONG)
        self.assertEqual(self.bench.get("/song.bin", first=30), SONG[960:])

    def test_a_block_beyond_the_end_is_refused(self):
        self.bench.file("song.bin", b"1")
        self.assertEqual(self.bench.try_ask(READ, {"path": "/song.bin", "block": 32, "from": 2})[0], disk.MALFORMED)
        self.assertEqual(self.bench.agent.transfers, [])

    def test_no_more_than_the_window_is_under_way(self):
        self.bench.file("song.bin", bytes(20000))
        answer = self.bench.ask(READ, {"path": "/song.bin", "block": 100})
        frames = [frame for _ in range(10) for frame in self.bench.tick(0) if frame[4] == 0x12]
        self.assertLessEqual(sum(map(len, frames)), 2048)
        self.assertEqual(len(self.bench.agent.find(7, answer["transfer"]).flying), 2048 // len(frames[0]))

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

    def test_the_sum_of_a_long_file_does_not_hold_up_the_music(self):
        self.bench.file("song.bin", bytes(100000))
        self.bench.send(self.bench.ask_frame(VERIFY, {"path": "/song.bin"}, 1))
        slices = []
        with mock.patch.object(wire.Crc, "add", lambda _crc, data: slices.append(len(data)) or setattr(self.bench, "ms", self.bench.ms + 3)):
            since = self.bench.ms
            self.bench.agent.poll(5)
            self.assertLessEqual(self.bench.ms - since, 6)
        self.assertEqual(slices, [transfers.SLICE] * 2)

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
        self.assertEqual(self.bench.agent.transfers, [])

    def test_a_finished_read_makes_room_for_another(self):
        self.bench.file("empty", b"")
        for _ in range(9):
            self.bench.ask(READ, {"path": "/empty", "block": 32})

    def test_a_state_of_an_unknown_transfer_is_answered_once_and_a_fault_never(self):
        self.bench.send(self.bench.state_frame(99, 0, 0))
        self.bench.send(self.bench.state_frame(99, disk.UNKNOWN_TRANSFER, 0))
        self.assertEqual([frame[14] for frame in self.bench.tick()], [disk.UNKNOWN_TRANSFER])

    def test_a_folder_cannot_be_read(self):
        self.assertEqual(self.bench.try_ask(READ, {"path": "/", "block": 32})[0], disk.IS_FOLDER)


class PowerCut(BaseException):
    pass


class power_cut:
    """Ends everything at the n-th change of the disk, before it or, every other time, in place of a removing and renaming FAT."""

    def __init__(self, steps):
        self.left, self.happened = steps, False

    def __enter__(self):
        self._rename, self._remove = os.rename, os.remove
        self._patches = [mock.patch("os.rename", self.rename), mock.patch("os.remove", self.remove)]
        for patch in self._patches:
            patch.start()
        return self

    def __exit__(self, *_error):
        for patch in self._patches:
            patch.stop()

    def step(self):
        self.left -= 1
        if self.left == 0:
            self.happened = True
            raise PowerCut

    def rename(self, old, new):
        self.step()
        if os.path.exists(new):
            raise OSError(17, "EEXIST")  # as FAT
        self._rename(old, new)

    def remove(self, path):
        self.step()
        self._remove(path)
