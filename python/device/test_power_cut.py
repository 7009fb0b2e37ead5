import os
import unittest
from unittest import mock

from device.rehearsal.board import put
from device.rehearsal import Bench

SONG = bytes(range(256)) * 5 + b"end"


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


class WhileAFileIsReplaced(unittest.TestCase):
    def test_a_power_cut_at_every_step_leaves_the_old_file_or_the_new_one(self):
        for steps in range(1, 60):
            with self.subTest(steps=steps), Bench() as bench:
                bench.file("song.bin", b"old")
                with power_cut(steps) as cut:
                    try:
                        bench.put("/song.bin", SONG)
                    except PowerCut:
                        put(bench.agent, "transfers", [])
                bench.start()
                self.assertIn(bench.file("song.bin"), (b"old", SONG))
                if not cut.happened:
                    return
        self.fail("it never came to its end")
