import os
from unittest import mock

from device.backline_files import faults, wire
from device.rehearsal.board import inner
from device.rehearsal import STORED
from device.test_writing import SONG, WithATransfer


class AtOnce(WithATransfer):
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
        self.assertEqual(self.bench.start_write("/e", SONG)[0], faults.BUSY)

    def test_the_same_contents_for_another_path_wait_their_turn(self):
        self.begin(path="/a")
        self.assertEqual(self.bench.start_write("/b", SONG)[0], faults.BUSY)

    def test_writing_a_file_again_ends_the_older_transfer(self):
        older, _have = self.begin()
        self.give(older, range(5))
        newer, have = self.begin()
        self.assertEqual(have, 5)
        self.give(older, [5])
        self.assertEqual(self.states(older)[0][0], faults.UNKNOWN_TRANSFER)
        self.give(newer, range(5, 41))
        self.assertEqual(self.states(newer)[-1][0], STORED)

    def test_a_forgotten_transfer_keeps_what_has_come(self):
        transfer, _have = self.begin()
        self.give(transfer, range(7))
        self.bench.tick()
        self.bench.tick(31000)
        self.assertEqual(self.bench.inside("transfers"), [])
        self.assertEqual(self.begin()[1], 7)


class Room(WithATransfer):
    def test_a_full_disk_is_said_and_its_space_given_back(self):
        self.bench.file("song.bin", b"old")
        transfer, _have = self.begin()
        (begun,) = self.bench.inside("transfers")
        file = mock.Mock(wraps=getattr(begun, inner("file")))
        with mock.patch.object(begun, inner("file"), file):
            file.write.side_effect = OSError(28, "No space left on device")
            self.give(transfer, [0])
            self.assertEqual(self.states(transfer)[-1][0], faults.FULL)
        self.assertEqual((self.bench.file("song.bin"), self.bench.hidden()), (b"old", []))

    def test_there_must_be_room_before_it_begins_and_old_interrupted_transfers_make_room(self):
        self.bench.file(".00000000.part", b"left over")
        free = mock.Mock(side_effect=[(10, 99), (10, 99)])
        with mock.patch.object(self.bench.agent, inner("space"), free):
            self.assertEqual(self.bench.start_write("/song.bin", SONG)[0], faults.FULL)
        self.assertEqual(self.bench.hidden(), [])

    def test_making_room_touches_nothing_that_is_under_way(self):
        self.begin(b"own", "/own")
        self.bench.send(wire.frame(2, bytes(5) + wire.num24(2), b"/original"))
        self.bench.tick()
        with mock.patch.object(self.bench.agent, inner("space"), mock.Mock(return_value=(10, 99))):
            self.assertEqual(self.bench.start_write("/song.bin", SONG)[0], faults.FULL)
        self.assertEqual(len(self.bench.hidden()), 2)


class Targets(WithATransfer):
    def test_a_folder_in_its_place_is_not_replaced(self):
        os.mkdir(os.path.join(self.bench.root, "song.bin"))
        self.assertEqual(self.bench.start_write("/song.bin", SONG)[0], faults.IS_FOLDER)

    def test_a_missing_folder_is_said_before_anything_is_sent(self):
        self.assertEqual(self.bench.start_write("/nowhere/song.bin", SONG)[0], faults.NOT_FOUND)

    def test_a_path_through_a_file_is_refused(self):
        self.bench.file("song.bin", b"")
        self.assertEqual(self.bench.start_write("/song.bin/x", SONG)[0], faults.NOT_FOLDER)
