"""Everything that can go wrong at once, many times over, from seeds: no wrong file, no half-written one, nothing outside the root, bounded memory."""
import json
import os
import random
import unittest

from device.backline_files import faults, wire
from device.rehearsal.board import look
from device.rehearsal import READ, STATE, STORED, VERIFY, WRITE, Bench, Line, Silent, crc_of

SEEDS = range(60)


def bad_line(dice):
    shares = [dice.choice((0, 0, 0.02, 0.1, 0.2)) for _ in range(5)]
    return Line(dice, *shares)


class OnABadLine(unittest.TestCase):
    def test_files_arrive_whole_or_the_old_ones_stay(self):
        stored = 0
        for seed in SEEDS:
            dice = random.Random(seed)
            with self.subTest(seed=seed), Bench(bad_line(dice), bad_line(dice), frame=dice.choice((128, 200, 512))) as bench:
                old, new = (dice.getrandbits(8 * n).to_bytes(n, "big") for n in (200, dice.randint(1, 1500)))
                bench.file("song.bin", old)
                status = self.attempt(lambda bench=bench, new=new, dice=dice: bench.put("/song.bin", new, dice.choice((16, 40, 64))))
                self.assertIn(bench.file("song.bin"), (old, new))
                if status == STORED:
                    stored += 1
                    self.assertEqual(bench.file("song.bin"), new)
                    self.assertEqual(self.attempt(lambda bench=bench: bench.get("/song.bin", 40)) or new, new)
                self.whole(bench)
        self.assertGreater(stored, len(SEEDS) * 3 // 4)

    def attempt(self, act):
        try:
            return act()
        except Silent:
            return None

    def test_a_board_that_is_switched_off_again_and_again_ends_with_the_file(self):
        for seed in SEEDS:
            dice = random.Random(seed)
            with self.subTest(seed=seed), Bench() as bench:
                old, new = b"old" * 50, dice.getrandbits(16000).to_bytes(2000, "big")
                bench.file("song.bin", old)
                while bench.file("song.bin") != new:
                    self.some_blocks(bench, dice, new)
                    self.assertIn(bench.file("song.bin"), (old, new))
                    bench.agent.close()
                    bench.start()
                self.assertEqual(bench.hidden(), [])

    def some_blocks(self, bench, dice, data):
        _status, answer = bench.start_write("/song.bin", data)
        for index in range(answer["have"], answer["have"] + dice.randint(0, 30)):
            if index * 32 < len(data):
                bench.send(bench.block_frame(answer["transfer"], index, data[index * 32 : index * 32 + 32]))
        for _ in range(dice.randint(0, 6)):
            bench.tick()

    def whole(self, bench):
        """What must hold after whatever came."""
        self.assertEqual(sorted(os.listdir(bench.folder)), ["root"])
        for name in bench.hidden():
            mark = name[3:9] if name[:3] == ".or" else name[1:9]
            self.assertEqual((name[:1] + name[9:], set(mark) - set("0123456789abcdef")), ("..part", set()), name)
        for names, most in (
            (("transfers",), 4), (("queue",), 4), (("heard",), 256), (("over",), 8), (("hosts",), 4), (("complaints",), 3),
            (("original", "receivers"), 4), (("original", "senders"), 4), (("original", "ended"), 8),
        ):  # fmt: skip
            self.assertLessEqual(len(bench.inside(*names)), most, names)


class Hostile(OnABadLine):
    """Frames that nobody means well with, sound ones: paths, sizes, numbers, floods."""

    PATHS = ("/", "/a", "/lib", "/lib/b", "/../x", "../x", "/lib/../../x", "/.12345678.part", "", "/" + "x" * 300, "/a/b", 5, None, ["/a"], "/ä\u0000", "/a\\b", "//")  # fmt: skip
    VALUES = (0, 1, -1, 32, 1 << 24, 1 << 31, 1 << 70, 1.5, True, None, "1", [], {}, "e3069283", "../../../etc", float("inf"))
    FIELDS = ("size", "crc", "block", "from", "transfer", "keep", "pin", "soft", "host")

    test_files_arrive_whole_or_the_old_ones_stay = None
    test_a_board_that_is_switched_off_again_and_again_ends_with_the_file = None

    def body(self, dice):
        body = {"path": dice.choice(self.PATHS), "to": dice.choice(self.PATHS)}
        for field in self.FIELDS:
            if dice.random() < 0.7:
                body[field] = dice.choice(self.VALUES)
        if dice.random() < 0.5:
            body.update(size=dice.randint(0, 90), block=32, crc=dice.choice(("e3069283", crc_of(b"x" * 32), "00000000")))
        return dice.choice((json.dumps(body).encode(), json.dumps(body).encode()[: dice.randint(0, 40)], b"[[[[", b"\xff\xfe"))

    def frame(self, bench, dice):
        host, number = dice.randint(0, 6), dice.randint(0, 16383)
        transfer = dice.choice([look(one, "key")[1] for one in bench.inside("transfers")] + [number])
        kind = dice.randrange(8)
        if kind < 3:
            return bench.ask_frame(dice.choice((READ, WRITE, VERIFY, dice.randrange(16))), self.body(dice), number, host)
        if kind == 3:
            return bench.block_frame(transfer, dice.choice((0, 1, 2, 5, 0xFFFFFF)), b"x" * dice.choice((0, 1, 26, 32)), host)
        if kind == 4:
            bench.host = host
            return bench.state_frame(transfer, dice.choice((0, 0, 1, 5, 127)), dice.choice((0, 1, 2, 0xFFFFFF)), bytes(dice.randrange(256) for _ in range(4)))
        if kind == 5:
            id_ = bytes((0, 0, 0, dice.randrange(8) << 4))
            command = dice.randint(1, 4)
            path = str(dice.choice(self.PATHS)).encode()
            return dice.choice((
                wire.frame(2, id_ + bytes((dice.randrange(3),)) + wire.num24(dice.choice((0, 1, 2, 0xFFFFFF))), path),
                wire.frame(3, id_ + wire.num24(dice.choice((0, 1, 2, 7))), b"xyz"),
                wire.frame(1, wire.num24(dice.choice((0, 1, 100, 0xFFFFFF))), path),
                wire.frame(4, id_ + wire.num24(0)),
                wire.frame(command, id_[: dice.randint(0, 4)]),
            ))  # fmt: skip
        if kind == 6:
            return wire.frame(dice.randint(0x10, 0x7F), bytes(dice.randrange(128) for _ in range(dice.randint(0, 20))))
        return bytes(dice.randrange(256) for _ in range(dice.randint(0, 80)))

    def test_nothing_that_is_sent_breaks_the_board(self):
        for seed in SEEDS:
            dice = random.Random(seed)
            with self.subTest(seed=seed), Bench() as bench:
                bench.file("../x", b"outside")
                bench.file("keep.bin", b"keep")
                for _ in range(150):
                    bench.send(self.frame(bench, dice))
                    if dice.random() < 0.5:
                        bench.tick(dice.choice((1, 5, 5, 300)))
                    self.bounded(bench)
                self.assertEqual((bench.file("../x"), bench.file("keep.bin")), (b"outside", b"keep"))
                os.remove(os.path.join(bench.folder, "x"))
                self.whole(bench)
                bench.tick(40000)
                bench.host, bench.number = 9, 1
                self.assertEqual(bench.put("/after.bin", b"still here"), STORED)
                self.assertEqual(bench.get("/after.bin"), b"still here")

    def bounded(self, bench):
        held = sum(len(data) for one in bench.inside("transfers") for data in look(one, "ahead").values())
        self.assertLessEqual(held, bench.inside("window"))
        self.assertLessEqual(sum(map(len, bench.inside("queue"))), 4 * 1100)


class Noise(unittest.TestCase):
    def test_damage_that_a_frames_check_does_not_see_never_becomes_a_file(self):
        """A block with other contents and a right checksum: what the 15 bits of a frame let through once in 32768."""
        for at in (0, 5, 19):
            with self.subTest(at=at), Bench() as bench:
                song = bytes(range(256)) * 3
                bench.file("song.bin", b"old")
                _status, answer = bench.start_write("/song.bin", song)
                for index in range(24):
                    data = b"\x55" * 32 if index == at else song[index * 32 : index * 32 + 32]
                    bench.send(bench.block_frame(answer["transfer"], index, data))
                said = [frame[14] for _ in range(9) for frame in bench.tick() if bench.is_for(frame, STATE, answer["transfer"])]
                self.assertEqual(said[-1], faults.CRC)
                self.assertEqual((bench.file("song.bin"), bench.hidden()), (b"old", []))
                self.assertEqual(bench.put("/song.bin", song), STORED)
