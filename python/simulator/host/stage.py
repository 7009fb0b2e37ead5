"""Putting the simulated modules where scripts import them from, and taking them away again."""

from __future__ import annotations

import os
import sys
from types import ModuleType
from typing import Dict, Iterable, List

from ..frameworks import FrameworkFinder, framework_folder
from .package import ScriptFolder

_ROOTS = ("Live", "_Framework", "ableton")


class Stage:
    """Between `enter` and `leave` this process looks like the inside of Live. One at a time per process,
    since modules are shared by everybody in it."""

    _taken = False

    def __init__(self, modules: Dict[str, ModuleType]) -> None:
        self._modules = modules
        self._path: List[str] = []
        self._folder = ""
        self._hidden: Dict[str, ModuleType] = {}
        self._finder = FrameworkFinder()

    def enter(self) -> None:
        if Stage._taken:
            raise RuntimeError("this process already hosts a simulator; leave that one first")
        Stage._taken = True
        self._path = list(sys.path)
        self._folder = os.getcwd()
        for name in _ROOTS:
            self._hidden.update(_take(name))
        sys.modules.update(self._modules)
        sys.path.append(str(framework_folder()))
        sys.meta_path.append(self._finder)

    def make_room_for(self, scripts: Iterable[ScriptFolder]) -> None:
        """Sets aside packages that this process imported under the names of scripts, until `leave`, and lets
        scripts import the packages beside them, as in Live's folder of remote scripts."""
        for script in scripts:
            self._hidden.update(_take(script.name))
            if str(script.folder.parent) not in sys.path:
                sys.path.append(str(script.folder.parent))

    def leave(self) -> None:
        sys.meta_path.remove(self._finder)
        sys.path[:] = self._path
        # A script may have gone elsewhere, and taken the relative paths of the next test with it.
        os.chdir(self._folder)
        for name in _ROOTS:
            _take(name)
        sys.modules.update(self._hidden)
        self._hidden.clear()
        Stage._taken = False


def _take(package: str) -> Dict[str, ModuleType]:
    names = [name for name in sys.modules if name.partition(".")[0] == package]
    return {name: sys.modules.pop(name) for name in names}
