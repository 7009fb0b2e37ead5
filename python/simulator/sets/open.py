"""From what was asked for (`default`, `demo`, `big:64x32`, a .json or .als file) to the description of a Set."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any, Callable, Dict, Iterable

from .als import read_als
from .big import MOST_SCENES, MOST_TRACKS, big_set
from .check import check_description
from .default import default_set
from .demo import demo_set
from .errors import SetError
from .fields import short
from .size import LARGEST_FILE

OWN_SETS = "default, demo, big:TRACKSxSCENES"
SET_NAMES = f"{OWN_SETS}, or the path of a .als or .json file"

_BIG = re.compile(r"big(?::(\d{1,4})x(\d{1,4}))?")


def open_set(
    name: str, stock_devices: Iterable[Dict[str, Any]] = (), tell: Callable[[str], None] = lambda line: None
) -> Dict[str, Any]:
    """A fresh description, checked. Raises SetError.

    Devices of an .als file are looked up in `stock_devices`, the rows of contract/stock-devices.json;
    `tell` hears, line by line, what of such a file is not there."""
    ending = Path(name).suffix.lower()
    if ending == ".json":
        return read_set(Path(name).expanduser())
    if ending == ".als":
        found = read_als(Path(name).expanduser(), stock_devices)
        for line in found.report.lines():
            tell(line)
        return found.description
    return own_set(name, SET_NAMES)


def own_set(name: str, choice: str = OWN_SETS) -> Dict[str, Any]:
    """One of the Sets that need no file. Raises SetError, which says what there is instead: `choice`."""
    big = _BIG.fullmatch(name)
    if big:
        return _open_big(name, int(big.group(1) or 64), int(big.group(2) or 32))
    if name == "default":
        return default_set()
    if name == "demo":
        return demo_set()
    raise SetError(f"there is no Set {name!r}; there are {choice}")


def read_set(path: Path) -> Dict[str, Any]:
    """Reads a description from a file. Raises SetError with the line, or with the place in the data."""
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise SetError(f"the Set {str(path)!r} is larger than {LARGEST_FILE // 1024 // 1024} MiB")
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise SetError(f"the Set {str(path)!r} cannot be read: {error}") from error
    try:
        description = json.loads(text)
    except json.JSONDecodeError as error:
        place = f"{path}:{error.lineno}:{error.colno}"
        raise SetError(f"{place}: this is not JSON: {error.msg}") from error
    except (RecursionError, ValueError) as error:
        # Lists in lists without end, or a number of thousands of digits.
        raise SetError(f"{path}: no Set is written like this: {short(str(error))}") from error
    try:
        check_description(description)
    except SetError as error:
        raise SetError(f"{path}: {error}") from error
    return description


def _open_big(name: str, tracks: int, scenes: int) -> Dict[str, Any]:
    if not (1 <= tracks <= MOST_TRACKS and 1 <= scenes <= MOST_SCENES):
        raise SetError(f"{name!r}: a big Set has 1 to {MOST_TRACKS} tracks and 1 to {MOST_SCENES} scenes")
    return big_set(tracks, scenes)
