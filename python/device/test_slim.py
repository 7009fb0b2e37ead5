import ast
import os
import subprocess
import sys
import tempfile
import unittest

from device.slim import LIMIT, build
from device.slim.__main__ import write
from device.slim.emit import emit
from device.slim.join import Unsound, join
from device.slim.names import Names

HERE = os.path.dirname(os.path.abspath(__file__))
PYTHON = os.path.dirname(HERE)
# Those that are about other things than the board's half.
OF_THIS_COMPUTER = ("test_slim.py", "test_cost.py", "test_simulate.py")


def python(*arguments, **environment):
    done = subprocess.run([sys.executable, "-B"] + list(arguments), env=dict(os.environ, **environment), stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    return done.returncode, done.stdout.decode()


class TheFileForBoards(unittest.TestCase):
    def test_a_board_has_no_more_than_twelve_kilobytes_to_load(self):
        self.assertLessEqual(len(build().files[0][1].encode()), LIMIT)
        self.assertEqual(LIMIT, 12288)

    def test_the_originals_way_stays_small_too(self):
        sizes = {name: len(text.encode()) for name, text in build().files}
        self.assertLess(sizes["backline_original.py"], 4500)
        self.assertLess(sizes["pymidibridge.py"], 2500)

    def test_the_page_about_boards_says_how_large_they_are(self):
        with open(os.path.join(PYTHON, "..", "docs", "boards.md"), encoding="utf-8") as file:
            page = file.read()
        for name, text in build().files:
            self.assertIn("| `%s` | %s |" % (name, format(len(text.encode()), ",")), page)

    def test_options_are_given_by_the_names_that_the_page_says(self):
        for at, of, function, arguments in (
            (0, "Agent", "__init__", "midi_in midi_out root frame window name pin readonly reset on_error"),
            (0, "Agent", "poll", "max_ms"),
            (0, "Disk", "__init__", "root readonly"),
            (2, "PyMidiBridge", "__init__", "midi storage_factory event_handler"),
            (2, "PyMidiBridge", "send_file", "path chunk"),
            (2, "PyMidiBridge", "send_string", "path text chunk type"),
            (2, "MidiBridgeWrapper", "__init__", "midi temp_file_path root"),
        ):
            (kind,) = [node for node in ast.parse(build().files[at][1]).body if getattr(node, "name", None) == of]
            (found,) = [node for node in kind.body if getattr(node, "name", None) == function]
            self.assertEqual([one.arg for one in found.args.args[1:]], arguments.split(), (of, function))

    def test_it_is_the_same_on_every_computer(self):
        tell = "from device.slim import build; import hashlib; print(hashlib.sha256(repr(build()).encode()).hexdigest())"
        self.assertEqual(*[python("-c", tell, PYTHONPATH=PYTHON, PYTHONHASHSEED=seed) for seed in ("1", "2")])

    def test_it_passes_every_test_that_its_sources_pass(self):
        names = ["device." + name[:-3] for name in sorted(os.listdir(HERE)) if name.startswith("test_") and name not in OF_THIS_COMPUTER]
        self.assertGreater(len(names), 12)
        with tempfile.TemporaryDirectory(prefix="board-") as folder:
            write(folder, ["--names"])
            code, text = python("-m", "unittest", *names, PYTHONPATH=folder + os.pathsep + PYTHON)
        self.assertEqual(code, 0, text[-4000:])

    def test_the_first_file_needs_no_other(self):
        with tempfile.TemporaryDirectory(prefix="board-") as folder:
            self.assertEqual([name for name, _size in write(folder)], ["backline_files.py"])
            code, text = python("-c", "from backline_files import Agent, Disk, trace; Agent(root=%r).poll()" % folder, PYTHONPATH=folder)
        self.assertEqual((code, text), (0, ""))


class Emitting(unittest.TestCase):
    ROWS = (
        "a-(b-c)", "(a-b)-c", "-a**b", "(-a)**b", "not (a and b)", "(not a) in b", "a<(b<c)", "a<b<c", "(a if b else c) if d else e", "a if b else (c if d else e)",
        "(lambda: a)()", "lambda x, y=1: (x, y)", "f(*a, **b)", "f((a, b))", "(a, b)[0]", "(a,)", "()", "a[b:c]", "a[:-1]", "a[::2]", "a[b, c]", "(1).real", "1 .real",
        "[a for b in c if d if e]", "[a for b in (c or d)]", "[a for b in (c if d else e)]", "{a for b in c}", "sum(a for b in c)", "{a: b}", "a & b == c", "(a & b) == c",
        "a << (b + c)", "(a << b) + c", "~(a | b)", "a or b and c", "(a or b) and c", "a is not b", "a not in b", "b'\\0\\x01' b'2'", "b'\\x00' + b'1'", "'it\\'s'", "f(lambda: a, b)",
        "(yield_)", "(a if b else c)(d)", "(a or b).c", "a if (b if c else d) else e", "[*a, b]", "a % (b, c)", "a % (b % c)", "2 ** -a",
    )  # fmt: skip

    def test_it_says_what_was_read_whatever_the_brackets(self):
        for row in self.ROWS:
            with self.subTest(row=row):
                tree = ast.parse(row)
                self.assertEqual(ast.dump(ast.parse(emit(tree))), ast.dump(tree))

    def test_statements_on_one_line_stay_where_they_belong(self):
        source = "def f(a, *b, **c):\n    if a:\n        b()\n        c()\n    elif b:\n        while c:\n            break\n    else:\n        for a, b in c:\n            del a\n    return a"
        self.assertEqual(ast.dump(ast.parse(emit(ast.parse(source)))), ast.dump(ast.parse(source)))

    def test_the_sources_say_the_same_afterwards(self):
        for name in os.listdir(os.path.join(HERE, "backline_files")):
            if name.endswith(".py"):
                with open(os.path.join(HERE, "backline_files", name), encoding="utf-8") as file:
                    tree = ast.parse(file.read())
                once = emit(tree)
                self.assertEqual(emit(ast.parse(once)), once, name)

    def test_what_it_does_not_know_is_refused(self):
        with self.assertRaises(KeyError):
            emit(ast.parse("with a: b"))


class Joining(unittest.TestCase):
    def text(self, *sources):
        return emit(join([("m%d" % at, source) for at, source in enumerate(sources)])[0])

    def test_numbers_stand_where_their_names_stood(self):
        self.assertEqual(self.text("A, B = range(2)\nC = B + 4", "from .m0 import C\nx = C << 1"), "x=10\n")

    def test_words_for_people_go(self):
        self.assertEqual(self.text('"""Head."""\nclass A:\n    """Only this."""\ndef f():\n    """One."""\n    return 1  # why\n'), "class A:0\ndef f():return 1\n")

    def test_two_things_of_one_name_are_refused(self):
        for sources in (("a = []", "a = {}"), ("A = 1", "A = 2"), ("def a(): pass", "class a: pass")):
            with self.assertRaises(Unsound):
                self.text(*sources)

    def test_another_name_on_the_way_is_refused(self):
        with self.assertRaises(Unsound):
            self.text("a = []", "from .m0 import a as b")


class Naming(unittest.TestCase):
    def short(self, source):
        tree, _constants = join([("m", source)])
        return emit(Names(["Open", "call"], ["given"], [tree]).shorten(tree))

    def test_what_users_call_keeps_its_name_and_nothing_else(self):
        source = "class Open:\n    def call(self, given, further):\n        self.inside = helped(given)\n        return self.inside\ndef helped(what):\n    return what"
        self.assertEqual(self.short(source), "class Open:\n def call(b,given,c):b.a=a(given);return b.a\ndef a(a):return a\n")

    def test_what_others_have_as_well_keeps_its_name(self):
        self.assertIn(".append(", self.short("class A:\n    def append(self, one):\n        self.rows.append(one)"))

    def test_two_attributes_of_one_object_never_become_one(self):
        text = self.short("class A:\n    def f(self):\n        self.x = 1\nclass B(A):\n    def g(self):\n        self.y = 2\nclass C:\n    def h(self):\n        self.z = 3")
        x, y, z = [text.split("=")[at][-1] for at in (0, 1, 2)]
        self.assertNotEqual(x, y)
        self.assertLessEqual({z}, {"a", "b"}, text)

    def test_an_argument_that_loses_its_name_is_not_given_by_it(self):
        with self.assertRaises(Unsound):
            self.short("def f(a):\n    return a\nf(a=1)")


class CommonSubset(unittest.TestCase):
    """What CircuitPython 7 and MicroPython 1.20 know."""

    ABSENT = {"dataclasses", "typing", "enum", "abc", "pathlib", "functools", "contextlib", "threading", "zlib"}

    def trees(self):
        for name in os.listdir(os.path.join(HERE, "backline_files")):
            if name.endswith(".py"):
                with open(os.path.join(HERE, "backline_files", name), encoding="utf-8") as file:
                    yield name, ast.parse(file.read())
        for name, text in build().files:
            yield name, ast.parse(text)

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
