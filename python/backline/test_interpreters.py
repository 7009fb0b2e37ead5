"""The script runs on the Python of Live 11 (3.7) and of Live 12 (3.11)."""

import ast
import glob
import os
import shutil
import subprocess
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))


def python_3_7():
    """The interpreter of Live 11, where this machine has it: kept by pyenv or on the path."""
    kept = sorted(glob.glob(os.path.expanduser("~/.pyenv/versions/3.7.*/bin/python3")))
    return kept[-1] if kept else shutil.which("python3.7")


def sources():
    for folder, _, names in os.walk(HERE):
        for name in names:
            if name.endswith(".py"):
                yield os.path.join(folder, name)


def modules_of_pure_tests():
    """Everything but what needs the simulator, which runs on 3.9 and later."""
    for path in sources():
        name = os.path.relpath(path, os.path.dirname(HERE))[:-3].replace(os.sep, ".")
        if name.split(".")[-1].startswith("test_") and "in_simulator" not in name and name != "backline.test_interpreters":
            yield name


# From the bottom up: a module knows those before it, never those after it, so that each can be understood without them.
LAYERS = [
    "version", "faults", "limits", "pieces", "json_text", "live_faults", "lom", "paths", "values", "handles", "gestures", "reading",
    "queries", "watches", "scope", "operations", "conversation", "slots", "carriers", "run_file", "station", "collector",
    "remote_script", "live_api",
]


def layer_of(path):
    return os.path.relpath(path, HERE).split(os.sep)[0].replace(".py", "")


def imported_layers(path):
    """The first names of what a file imports from this package."""
    depth = os.path.relpath(path, HERE).count(os.sep)
    with open(path, encoding="utf-8") as file:
        tree = ast.parse(file.read())
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.level == depth + 1:
            for name in [node.module.split(".")[0]] if node.module else [alias.name for alias in node.names]:
                yield name


class Interpreters(unittest.TestCase):
    def test_every_file_is_python_3_7(self):
        for path in sources():
            with open(path, encoding="utf-8") as file:
                ast.parse(file.read(), path, feature_version=(3, 7))

    def test_every_module_knows_only_those_below_it(self):
        for path in sources():
            own = layer_of(path)
            if own in LAYERS and not os.path.basename(path).startswith("test_"):
                above = [name for name in imported_layers(path) if LAYERS.index(name) > LAYERS.index(own)]
                self.assertEqual(above, [], path)

    def test_only_one_file_imports_live(self):
        importing = []
        for path in sources():
            with open(path, encoding="utf-8") as file:
                tree = ast.parse(file.read())
            names = [alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names]
            names += [node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.level == 0]
            if any(name.split(".")[0] in ("Live", "_Framework", "ableton") for name in names):
                importing.append(os.path.basename(path))
        self.assertEqual(importing, ["live_api.py"])

    def test_nothing_starts_threads_or_evaluates_text(self):
        for path in sources():
            with open(path, encoding="utf-8") as file:
                tree = ast.parse(file.read())
            names = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
            modules = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
            self.assertEqual(names & {"eval", "exec", "compile", "__import__"}, set(), path)
            self.assertEqual(modules & {"threading", "_thread", "asyncio", "multiprocessing", "pickle", "marshal"}, set(), path)

    @unittest.skipUnless(python_3_7(), "there is no Python 3.7 on this machine")
    def test_the_pure_tests_pass_on_python_3_7(self):
        done = subprocess.run(
            [python_3_7(), "-m", "unittest"] + sorted(modules_of_pure_tests()), cwd=os.path.dirname(HERE),
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=900)
        self.assertEqual(done.returncode, 0, done.stdout.decode("utf-8", "replace")[-3000:])


if __name__ == "__main__":
    unittest.main()
