"""Where the framework packages lie, and what to say to a script that asks for more than there is."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Any, List

_PACKAGES = ("_Framework", "ableton")
_NO_NAME = re.compile(r"cannot import name '(\w+)' from '([\w.]+)'")
_ADVICE = (
    "do without it or bring your own, which the script finds when it stands in its folder; "
    "docs/hosting.md tells what there is and how to add to it"
)


def framework_folder() -> Path:
    """The folder that goes on `sys.path`."""
    return Path(__file__).parent / "packages"


_LIVES_OWN = ("_APC", "_Generic", "_MxDCore", "_Tools", "_UserScript", "Push", "Push2", "novation", "pushbase")
"""Packages of scripts that come with Live, from which others borrow."""


class FrameworkFinder:
    """Stands last among Python's finders, so it is asked only for modules that do not exist.
    Says so in a sentence, where Python would only name the module."""

    def find_spec(self, name: str, path: Any = None, target: Any = None) -> None:
        package, _, wanted = name.partition(".")
        if package in _LIVES_OWN:
            raise ModuleNotFoundError(
                f"{package} is one of the scripts that come with Live, and is not part of the simulator: {_ADVICE}", name=name
            )
        if package in _PACKAGES and wanted:
            there = ", ".join(module_names(package))
            raise ModuleNotFoundError(f"the simulator's {package} has no module {wanted!r}: {_ADVICE}. It has {there}", name=name)


def explain(error: BaseException) -> None:
    """Makes a sentence of the message of an import that failed because a framework module has no such name."""
    found = _NO_NAME.match(str(error)) if isinstance(error, ImportError) else None
    if found is None or found[2].partition(".")[0] not in _PACKAGES:
        return
    name, module = found[1], found[2]
    there = sorted(thing for thing in vars(sys.modules[module]) if not thing.startswith("_")) if module in sys.modules else []
    error.msg = f"the simulator's {module} has no {name}: {_ADVICE}. It has {', '.join(there) or 'nothing'}"


def module_names(package: str) -> List[str]:
    root = framework_folder() / package
    names = (file.relative_to(root).with_suffix("").parts for file in root.rglob("*.py"))
    return sorted({".".join(part for part in parts if part != "__init__") for parts in names} - {""})
