"""For the tests of this folder: a script of a few lines, hosted on a real Set."""

from __future__ import annotations

import tempfile
import textwrap
import unittest
from pathlib import Path
from typing import Any

from simulator.kit import simulator


class ScriptCase(unittest.TestCase):
    """`with self.open(text) as (live, surface):` runs the script `Surface`; a failure of it fails the test."""

    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name) / "Surface"
        self.folder.mkdir()

    def write(self, text: str, name: str = "__init__") -> str:
        (self.folder / f"{name}.py").write_text(textwrap.dedent(text), "utf-8")
        return str(self.folder)

    def open(self, text: str, set: Any = "default") -> Any:
        return _Opened(self, simulator(set=set, load=[self.write(text)], backline=False))


class _Opened:
    def __init__(self, case: ScriptCase, context: Any) -> None:
        self._case, self._context = case, context
        self._live: Any = None

    def __enter__(self) -> Any:
        self._live = live = self._context.__enter__()
        if live.failures:
            self._context.__exit__(None, None, None)
            self._case.fail(f"{live.failures[0]}")
        live.run_frames(1)
        return live, live.script("Surface")

    def __exit__(self, *failure: Any) -> None:
        self._context.__exit__(*failure)
        if failure[0] is None:
            self._case.assertEqual(self._live.failures, [])
