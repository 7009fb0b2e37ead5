import unittest

from ..faults import Fault
from .path import HANDLE, INDEX, NAME, QUOTED, ROOT, parse_path


def steps(text):
    return [(path.kind, path.step) for path in parse_path(text).chain()]


class Parsing(unittest.TestCase):
    def test_steps(self):
        self.assertEqual(steps("song.tracks.0.name"), [(ROOT, "song"), (NAME, "tracks"), (INDEX, 0), (NAME, "name")])
        self.assertEqual(steps("#h12.name"), [(HANDLE, "h12"), (NAME, "name")])
        self.assertEqual(steps('song.tracks."A.\\"B\\" \\u00e9".mute')[2], (QUOTED, 'A."B" é'))

    def test_paths_with_the_same_beginning_share_it(self):
        self.assertIs(parse_path("song.tracks.3.name").before, parse_path("song.tracks.3.color").before)

    def test_the_text_of_a_path_leads_to_the_same_path(self):
        for text in ("song", "song.tracks.12", 'song.tracks."Bass".mixer_device.volume', "#h1"):
            self.assertEqual(parse_path(text).text, text)

    def test_what_is_no_path_is_malformed(self):
        for text in (None, 5, "", ".", "song.", ".song", "song..tracks", "song.tracks.-1", "song.tracks.1234567890", "song tracks 0",
                     'song."Bass', "0", '"Bass"', "song.#h1", "#h0", "#", "song.tracks[0]", "song\n.tempo", [], {}):
            with self.subTest(text):
                with self.assertRaises(Fault) as caught:
                    parse_path(text)
                self.assertEqual(caught.exception.code, "malformed")

    def test_paths_are_bounded(self):
        parse_path(".".join(["song"] + ["view"] * 63))
        for text in (".".join(["song"] + ["view"] * 64), "song." + "x" * 1020):
            with self.assertRaises(Fault):
                parse_path(text)


if __name__ == "__main__":
    unittest.main()
