import unittest

from device.backline_files import faults, packing, wire
from device.rehearsal.board import look
from device.rehearsal import CANCEL, STATE, STORED, WRITE, Bench, crc_of

SONG = bytes(range(256)) * 5 + b"end"


def blocks_of(data, block=32):
    return [data[at : at + block] for at in range(0, len(data), block)]


class WithATransfer(unittest.TestCase):
    """A board that files are written to, and what it says meanwhile."""

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
                    found.append((frame[14], wire.read24(frame, 15), packing.unpacked(frame[19:24])))
        return found


class Writing(WithATransfer):
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
            order[at : at + 20] = list(reversed(order[at : at + 20]))
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
        held = sum(len(data) for data in look(self.bench.inside("transfers")[0], "ahead").values())
        self.assertLessEqual(held, 2048)
        self.bench.ask(CANCEL, {"transfer": transfer})
        self.assertEqual(self.bench.inside("transfers"), [])

    def test_a_block_that_waits_takes_its_space_once(self):
        transfer, _have = self.begin()
        self.give(transfer, [1, 1, 1])
        self.bench.tick()
        self.assertEqual(list(look(self.bench.inside("transfers")[0], "ahead")), [1])

    def test_a_wrong_sum_leaves_everything_as_it_was(self):
        self.bench.file("song.bin", b"old")
        answer = self.bench.ask(WRITE, {"path": "/song.bin", "size": len(SONG), "crc": "00000000", "block": 32})
        self.give(answer["transfer"], range(41))
        self.assertEqual(self.states(answer["transfer"])[-1][0], faults.CRC)
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
            self.assertEqual(self.states(transfer)[0][0], faults.CANCELLED)
        self.assertIsNone(self.bench.file("song.bin"))
