import random
import unittest

from .framer import TOO_LONG, Framer


def lines_of(data, limit, cuts):
    """What a framer gives for `data` that arrives cut at `cuts`."""
    framer = Framer(limit)
    for begin, end in zip([0] + cuts, cuts + [len(data)]):
        framer.feed(data[begin:end])
    return list(framer.lines)


class Framing(unittest.TestCase):
    def test_lines_come_out_whole_and_without_empty_ones(self):
        self.assertEqual(lines_of(b"one\n\n\ntwo\nthr", 100, []), ["one", "two"])

    def test_a_line_may_arrive_byte_by_byte(self):
        data = "{\"a\":\"é\"}\n{}\n".encode("utf-8")
        self.assertEqual(lines_of(data, 100, list(range(1, len(data)))), ['{"a":"é"}', "{}"])

    def test_a_line_that_is_too_long_is_skipped_and_the_next_one_read(self):
        data = b"a" * 11 + b"\nnext\n" + b"b" * 10 + b"\n"
        for cuts in ([], [5], [11], [12], [3, 10, 12, 13]):
            with self.subTest(cuts):
                self.assertEqual(lines_of(data, 10, cuts), [TOO_LONG, "next", "b" * 10])

    def test_the_first_line_may_have_a_limit_of_its_own(self):
        for data, lines in ((b"12345\n" + b"x" * 50 + b"\n", ["12345", "x" * 50]), (b"123456\n" + b"x" * 50 + b"\nyy\n", [TOO_LONG, "x" * 50, "yy"])):
            for cut in range(len(data)):
                framer = Framer(50, first=5)
                framer.feed(data[:cut])
                framer.feed(data[cut:])
                self.assertEqual(list(framer.lines), lines)

    def test_what_is_kept_of_a_line_that_never_ends_is_bounded(self):
        framer = Framer(1000)
        for _ in range(1000):
            framer.feed(b"x" * 1000)
        self.assertEqual(framer._begun, [])
        framer.feed(b"\n{}\n")
        self.assertEqual(list(framer.lines), [TOO_LONG, "{}"])

    def test_a_line_that_is_not_utf8_is_given_as_bytes_and_harms_no_other(self):
        self.assertEqual(lines_of(b"{}\n\xff\xfe\n[]\n", 100, []), ["{}", b"\xff\xfe", "[]"])

    def test_how_the_bytes_are_cut_makes_no_difference(self):
        chance = random.Random(7)
        for _ in range(300):
            data = b"".join(chance.choice([b"\n", b"a", b"bc", b"\xc3\xa9", b"\xff", b"x" * 30]) for _ in range(chance.randrange(60)))
            whole = lines_of(data, 20, [])
            cuts = sorted(chance.randrange(len(data) + 1) for _ in range(chance.randrange(12)))
            self.assertEqual(lines_of(data, 20, cuts), whole)


if __name__ == "__main__":
    unittest.main()
