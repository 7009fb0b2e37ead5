import json
import os
import random
import unittest

from device.rehearsal.board import Agent, cable, clock, inner, look, packing, wire
from device.rehearsal import crc_text, num14, sound

CONTRACT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "contract")


def contract(name):
    with open(os.path.join(CONTRACT, name), encoding="utf-8") as file:
        return json.load(file)


def crc_of(*pieces):
    parts = packing.crc(b"")
    for piece in pieces:
        parts = packing.crc(piece, *parts)
    return crc_text(*parts)


def unpacked(data):
    return packing.unpacked(data)


def packed(data):
    return bytes(packing.packed(data))


def cut_at_random(dice, data):
    while data:
        n = dice.randint(1, 90)
        yield data[:n]
        data = data[n:]


class BytesOfTheOriginal(unittest.TestCase):
    def setUp(self):
        self.vectors = contract("midibridge.json")

    def test_packing(self):
        for plain, wired in self.vectors["pack"]:
            self.assertEqual(packed(bytes.fromhex(plain)), bytes.fromhex(wired))
            self.assertEqual(unpacked(bytes.fromhex(wired)), bytes.fromhex(plain))

    def test_texts(self):
        for text, wired in self.vectors["string"]:
            self.assertEqual(packed(text.encode()), bytes.fromhex(wired))

    def test_numbers(self):
        for value, wired in self.vectors["number3"]:
            self.assertEqual(wire.num24(value).hex(), wired)
            self.assertEqual(wire.read24(bytes.fromhex(wired), 0), value)

    def test_checksums(self):
        for payload, field in self.vectors["crc_field"]:
            frame = wire.frame(1, bytes.fromhex(payload))
            self.assertEqual(frame[5:8].hex(), field)
            self.assertTrue(sound(frame))


class BytesOfOurOwn(unittest.TestCase):
    def setUp(self):
        self.vectors = contract("files.json")

    def test_frames_are_written_as_the_host_writes_them(self):
        for row in self.vectors["frames"]:
            self.assertEqual(self.write(row).hex(), row["wire"], row["about"])

    def write(self, row):
        number = num14(row["transfer"] if "transfer" in row else row["number"])
        kind = ("ask", "answer", "block", "state").index(row["kind"])
        head = bytes((1, 16 + kind)) + num14(row["host"]) + number
        if row["kind"] == "block":
            return wire.frame(18, head + wire.num24(row["index"]), bytes.fromhex(row["bytes"]))
        if row["kind"] == "state":
            return wire.frame(19, head + bytes((row["status"],)) + wire.num24(row["base"]), row["have"].to_bytes(4, "big"))
        fields = (row["operation"],) + ((row["status"],) if kind else ())
        return wire.frame(16 + kind, head + bytes(fields), row["body"].encode())

    def test_crc_of_whole_files(self):
        for plain, crc in self.vectors["crc"]:
            self.assertEqual(crc_of(bytes.fromhex(plain)), crc)

    def test_crc_in_pieces_is_that_of_the_whole(self):
        dice = random.Random(1)
        data = dice.getrandbits(8000).to_bytes(1000, "big")
        self.assertEqual(crc_of(*cut_at_random(dice, data)), crc_of(data))


class Packing(unittest.TestCase):
    def test_every_length_comes_back(self):
        dice = random.Random(7)
        for length in range(1, 200):
            data = dice.getrandbits(8 * length).to_bytes(length, "big")
            self.assertLess(max(packed(data)), 128)
            self.assertEqual(unpacked(packed(data)), data)

    def test_a_body_fills_the_room_and_not_one_byte_more(self):
        for length in (64, 100, 256, 512):
            room = look(Agent(frame=length, root=CONTRACT, readonly=True), "room")
            self.assertLessEqual(len(wire.frame(18, bytes(10), bytes(room))), length)
            self.assertGreater(len(wire.frame(18, bytes(10), bytes(room + 1))), length)

    def test_a_frame_with_another_byte_is_not_sound(self):
        frame = wire.frame(18, bytes(10), b"Backline")
        for at in range(5, len(frame) - 1):
            other = bytearray(frame)
            other[at] ^= 1
            self.assertFalse(sound(other), at)


class Messages(unittest.TestCase):
    """The assembler cuts a stream of MIDI into messages."""

    def heard(self, *pieces, **options):
        sysex, other = [], []
        hears = {inner("sysex"): lambda _self, view: sysex.append(bytes(view)), inner("other"): lambda _self, message: other.append(message)}
        assembler = type("Listener", (cable.Cable,), hears)(None, None, options.get("limit", 100))
        for piece in pieces:
            assembler.feed(piece)
        return sysex, other

    def test_a_sysex_in_single_bytes(self):
        frame = wire.frame(18, bytes(10), b"abc")
        self.assertEqual(self.heard(*[bytes((b,)) for b in frame]), ([bytes(frame)], []))

    def test_real_time_inside_a_sysex_goes_by(self):
        self.assertEqual(self.heard(b"\xf0\x01\xf8\x02\xfe\xf7"), ([b"\xf0\x01\x02\xf7"], [b"\xf8", b"\xfe"]))

    def test_running_status_gets_its_status_back(self):
        self.assertEqual(self.heard(b"\x90\x3c\x40\x3e\x41\xf8\x40", b"\x42")[1], [b"\x90\x3c\x40", b"\x90\x3e\x41", b"\xf8", b"\x90\x40\x42"])

    def test_a_sysex_ends_running_status(self):
        self.assertEqual(self.heard(b"\x90\x3c\x40\xf0\x01\xf7\x3e\x41")[1], [b"\x90\x3c\x40"])

    def test_messages_of_every_length(self):
        messages = [b"\xc0\x01", b"\xd5\x02", b"\xe0\x01\x02", b"\xf1\x03", b"\xf2\x01\x02", b"\xf3\x04", b"\xf6", b"\xfa", b"\xb0\x07\x7f"]
        self.assertEqual(self.heard(b"".join(messages))[1], messages)

    def test_a_sysex_too_long_is_skipped_and_the_next_one_heard(self):
        self.assertEqual(self.heard(b"\xf0" + bytes(99) + b"\xf7\xf0\x05\xf7"), ([b"\xf0\x05\xf7"], []))

    def test_a_sysex_as_long_as_allowed_is_kept(self):
        frame = b"\xf0" + bytes(98) + b"\xf7"
        self.assertEqual(self.heard(frame)[0], [frame])

    def test_a_sysex_broken_off_by_a_note_is_forgotten(self):
        self.assertEqual(self.heard(b"\xf0\x01\x02\x90\x3c\x40\xf7\xf0\x03\xf7"), ([b"\xf0\x03\xf7"], [b"\x90\x3c\x40"]))

    def test_noise_never_stops_it_and_pieces_do_not_matter(self):
        dice = random.Random(3)
        for _ in range(300):
            noise = bytes(dice.choice((dice.randrange(128), dice.randrange(256))) for _ in range(200))
            stream = noise + b"\xf7" + wire.frame(18, bytes(10), noise[:20])
            whole = self.heard(stream)
            self.assertEqual(self.heard(*cut_at_random(dice, stream)), whole)
            self.assertEqual(whole[0][-1], bytes(wire.frame(18, bytes(10), noise[:20])))


class Clock(unittest.TestCase):
    def test_time_goes_on_when_the_ticks_wrap(self):
        with clock(lambda: 0x1FFFFFF0):
            since = wire.clock()
        for now in (0x20000010, 0x10):
            with clock(lambda now=now: now):
                self.assertEqual(wire.elapsed(since), 0x20)
