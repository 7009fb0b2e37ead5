"""Finding and reading the tables of the Live API that the Set is built from."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Dict, NamedTuple, Optional, Tuple

_SIMULATOR = Path(__file__).resolve().parents[1]
_PLACES = (_SIMULATOR / "contract", _SIMULATOR.parent / "contract", _SIMULATOR.parent.parent / "contract")


class Contract(NamedTuple):
    lom: Dict[str, Any]
    stock_devices: Dict[str, Any]


def read_contract(folder: Optional[Path] = None) -> Contract:
    """Reads the two tables, from beside the sources unless told where. Raises OSError, ValueError."""
    places = (folder,) if folder else _PLACES
    found = next((place for place in places if (place / "lom.json").is_file()), None)
    if found is None:
        raise FileNotFoundError(f"there is no lom.json in {' or '.join(str(place) for place in places)}")
    return Contract(*(json.loads((found / name).read_text("utf-8")) for name in ("lom.json", "stock-devices.json")))


_NEWEST = {(11,): (11, 3, 25), (11, 3): (11, 3, 25), (12,): (12, 4, 6), (12, 0): (12, 0, 5), (12, 4): (12, 4, 6)}
"""Where only the beginning of a version is said: the newest that the tables tell apart from others."""


def read_version(text: str) -> Tuple[int, int, int]:
    """`12.4.6` → (12, 4, 6); `12.4` and `12` → the newest of them. Raises ValueError."""
    parts = text.split(".")
    if not 1 <= len(parts) <= 3 or not all(part.isdecimal() and len(part) <= 3 for part in parts):
        raise ValueError(f"{text!r} is not a version of Live such as 12.4.6 or 11.3")
    numbers = tuple(int(part) for part in parts)
    if (numbers[0],) not in _NEWEST:
        raise ValueError(f"the simulator can be Live 11 or 12, such as 12.4.6 or 11.3, and not {text}")
    newest = _NEWEST.get(numbers, (*numbers, 0, 0))
    return newest[0], newest[1], newest[2]
