from unittest import mock

from device.backline_files import wire
from device.rehearsal.board import Agent, inner
from device.rehearsal import HELLO, STAT, Bench, unpacked
from device.test_questions import Board


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
        board = Agent(None, port, self.bench.root)
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
        board = Agent(None, deaf, self.bench.root)
        long = b"\xf0" + bytes(400) + b"\xf7"
        self.assertEqual([board.write(long), board.write(long), board.write(b"\xf8", 1)], [402, 402, 0])

    def test_a_cable_that_nobody_reads_stops_neither_notes_nor_memory(self):
        deaf = mock.Mock()
        deaf.write.return_value = 0
        line = self.bench.to_board
        board = Agent(line, deaf, self.bench.root)
        for number in range(100):
            line.write(self.bench.ask_frame(STAT, {"path": "/"}, number))
            line.write(b"\x90\x3c\x40")
            self.bench.ms += 10
            self.assertEqual(board.read(), b"\x90\x3c\x40")
        self.assertLessEqual(len(getattr(board, inner("queue"))), 4)
        self.assertEqual(sum(board.write(b"\xf8") for _ in range(1000)), 256)

    def test_a_poll_takes_no_longer_than_told_whatever_comes(self):
        for number in range(200):
            self.bench.send(self.bench.ask_frame(STAT, {"path": "/"}, number))
        before = len(self.bench.to_board.data)
        self.bench.agent.poll(0)
        self.assertLessEqual(before - len(self.bench.to_board.data), 64)

    def test_memory_that_runs_out_costs_a_frame_and_not_the_music(self):
        with mock.patch.object(self.bench.agent, inner("ask"), side_effect=MemoryError):
            self.bench.send(self.bench.ask_frame(HELLO, {}, 1) + b"\x90\x3c\x40")
            self.assertEqual(self.bench.agent.read(), b"\x90\x3c\x40")
        self.assertEqual(self.bench.agent.dropped, 1)

    def test_without_the_file_for_originals_everything_else_works(self):
        with mock.patch.object(Agent, inner("mode"), None), Bench() as bench:
            bench.send(wire.frame(1, wire.num24(100), b"/x"))
            self.assertEqual(bench.tick(), [])
            self.crash_is_told(bench, "Traceback\n" + "ä" * 90)
            self.assertEqual(bench.put("/a", b"A"), 1)

    def crash_is_told(self, bench, text):
        """To a browser of the original's kind, which loses a chunk on the way."""
        bench.agent.crashed(text)
        start, lost = bench.tick(0)
        self.assertEqual((start[4], start[12], wire.read24(start, 13)), (2, 1, 2))
        (first,) = bench.tick(1000)
        self.assertEqual(first, lost)
        bench.send(wire.frame(4, first[8:16]))
        (second,) = bench.tick()
        bench.send(wire.frame(4, second[8:16]))
        self.assertEqual(unpacked(first[16:-1]) + unpacked(second[16:-1]), text.encode())
        self.assertEqual([frame for _ in range(100) for frame in bench.tick(100)], [])
