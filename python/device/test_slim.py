import ast
import os
import subprocess
import sys
import tempfile
import unittest
from unittest import mock

from device import slim

# What a board holds of it. Whoever needs more than this asks himself what else can go.
MOST_IN_ALL = 45500
MOST_OF_OUR_OWN = 31500

CONVERSATION = """
import sys, tempfile
sys.path.insert(0, sys.argv[1])
from backline_files import Agent, wire
class Port:
    data = b""
    def read(self, n):
        data, self.data = self.data[:n], self.data[n:]
        return data
    def write(self, data):
        self.data += bytes(data)
        return len(data)
midi_in, midi_out = Port(), Port()
agent = Agent(midi_in, midi_out, tempfile.mkdtemp())
midi_in.data = bytes(wire.frame(0x10, b"\\x01\\x10\\x00\\x07\\x00\\x01\\x05", b'{"path":"/lib"}'))
agent.poll(1000)
assert midi_out.data[15] == 0, midi_out.data
"""


class Slim(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="board-")
        self.addCleanup(folder.cleanup)
        self.lib = folder.name

    def copy(self, own):
        with mock.patch("builtins.print"):
            return slim.main(os.path.join(self.lib, "backline_files"), own)

    def answers(self):
        done = subprocess.run([sys.executable, "-B", "-c", CONVERSATION, self.lib], stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        self.assertEqual(done.returncode, 0, done.stdout.decode())

    def test_a_slim_board_answers(self):
        self.copy(False)
        self.answers()

    def test_so_does_one_without_the_files_for_originals(self):
        self.copy(True)
        self.assertNotIn("original.py", os.listdir(os.path.join(self.lib, "backline_files")))
        self.answers()

    def test_it_stays_small(self):
        self.assertLess(self.copy(False), MOST_IN_ALL)
        self.assertLess(self.copy(True), MOST_OF_OUR_OWN)

    def test_nothing_but_words_is_left_out(self):
        source = '"""Head."""\nimport a  # why\n\n\nclass B:\n    """Only this."""\n\n\ndef c(d="# no"):\n    """One.\n\n    Two.\n    """\n    return "x" + """y\n"""\n'
        self.assertEqual(slim.slim(source), '0\nimport a\nclass B:\n 0\ndef c(d="# no"):\n 0\n return "x" + """y\n"""\n')


class CommonSubset(unittest.TestCase):
    """What CircuitPython 7 and MicroPython 1.20 know."""

    ABSENT = {"dataclasses", "typing", "enum", "abc", "pathlib", "functools", "contextlib", "threading", "zlib"}

    def trees(self):
        for name in os.listdir(slim.SOURCE):
            if name.endswith(".py"):
                with open(os.path.join(slim.SOURCE, name), encoding="utf-8") as file:
                    yield name, ast.parse(file.read())

    def test_no_module_that_a_board_has_not(self):
        for name, tree in self.trees():
            for node in ast.walk(tree):
                names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else [node.module] if isinstance(node, ast.ImportFrom) else []
                self.assertFalse(self.ABSENT.intersection(names), name)

    def test_no_word_that_a_board_does_not_know(self):
        for name, tree in self.trees():
            for node in ast.walk(tree):
                self.assertNotIn(type(node).__name__, ("Match", "AsyncFunctionDef", "NamedExpr", "AnnAssign", "JoinedStr", "Nonlocal"), name)
                self.assertFalse(getattr(getattr(node, "args", None), "posonlyargs", None), name)
