"""From what was asked for (`default`, `demo`, `big:64x32`, a .json file) to the description of a Set."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any, Dict

from .big import MOST_SCENES, MOST_TRACKS, big_set
from .check import check_description
from .default import default_set
from .demo import demo_set
from .errors import SetError

SET_NAMES = "default, demo, big:TRACKSxSCENES, or the path of a .json file"

_BIG = re.compile(r"big(?::(\d{1,4})x(\d{1,4}))?")


def open_set(name: str) -> Dict[str, Any]:
    """A fresh description, checked. Raises SetError."""
    big = _BIG.fullmatch(name)
    if big:
        return _open_big(name, int(big.group(1) or 64), int(big.group(2) or 32))
    if name == "default":
        return default_set()
    if name == "demo":
        return demo_set()
    if name.endswith(".json"):
        return read_set(Path(name).expanduser())
    raise SetError(f"there is no Set {name!r}; there are {SET_NAMES}")


def read_set(path: Path) -> Dict[str, Any]:
    """Reads a description from a file. Raises SetError with the line, or with the place in the data."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise SetError(f"the Set {str(path)!r} cannot be read: {error}") from error
    try:
        description = json.loads(text)
    except json.JSONDecodeError as error:
        place = f"{path}:{error.lineno}:{error.colno}"
        raise SetError(f"{place}: this is not JSON: {error.msg}") from error
    try:
        check_description(description)
    except SetError as error:
        raise SetError(f"{path}: {error}") from error
    return description


def _open_big(name: str, tracks: int, scenes: int) -> Dict[str, Any]:
    if not (1 <= tracks <= MOST_TRACKS and 1 <= scenes <= MOST_SCENES):
        raise SetError(f"{name!r}: a big Set has 1 to {MOST_TRACKS} tracks and 1 to {MOST_SCENES} scenes")
    return big_set(tracks, scenes)
