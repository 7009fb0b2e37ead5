"""Importing a script: a folder becomes a Python package under the name that Live would give it."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType
from typing import NamedTuple


class LoadError(Exception):
    """A script cannot be loaded as asked; the text says what would be right."""


class ScriptFolder(NamedTuple):
    """Which folder to load, and the package name it gets."""

    folder: Path
    name: str


def read_load_option(text: str) -> ScriptFolder:
    """Reads `FOLDER[:NAME]`. Without a name the folder's own is used."""
    folder, colon, name = text.rpartition(":")
    # `C:\scripts\Thing` has a colon too, but what follows it is no package name.
    if not colon or not name.isidentifier() or len(folder) < 2:
        folder, name = text, ""
    path = Path(folder).expanduser().resolve()
    name = name or path.name.replace("-", "_").replace(" ", "_")
    if not (path / "__init__.py").is_file():
        lack = "has no __init__.py" if path.is_dir() else "does not exist"
        raise LoadError(f"{str(path)!r} is not a script folder: it {lack}")
    if not name.isidentifier():
        raise LoadError(f"{name!r} cannot name a Python package; say {folder}:NAME")
    return ScriptFolder(path, name)


def import_package(script: ScriptFolder) -> ModuleType:
    """Imports the folder as the package `script.name`, relative imports and all.
    What the script's own code raises comes out as it is."""
    if script.name in sys.modules:
        raise LoadError(f"{script.name!r} is already the name of a Python module here; say {script.folder}:NAME")
    location = script.folder / "__init__.py"
    spec = importlib.util.spec_from_file_location(
        script.name, location, submodule_search_locations=[str(script.folder)]
    )
    if spec is None or spec.loader is None:
        raise LoadError(f"Python cannot import {str(location)!r}")
    module = importlib.util.module_from_spec(spec)
    sys.modules[script.name] = module
    try:
        spec.loader.exec_module(module)
    except BaseException:
        forget_package(script.name)
        raise
    if not callable(getattr(module, "create_instance", None)):
        forget_package(script.name)
        raise LoadError(f"{str(location)!r} has no function create_instance(c_instance)")
    return module


def forget_package(name: str) -> None:
    for module_name in [key for key in sys.modules if key == name or key.startswith(f"{name}.")]:
        del sys.modules[module_name]
