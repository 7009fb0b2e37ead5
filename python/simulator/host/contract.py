"""Finding and reading the tables of the Live API that the Set is built from."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Dict, NamedTuple, Optional

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


def read_version(text: str) -> tuple:
    """`12.4.6` → (12, 4, 6). Raises ValueError."""
    parts = text.split(".")
    if not 1 <= len(parts) <= 3 or not all(part.isdecimal() for part in parts):
        raise ValueError(f"{text!r} is not a version of Live such as 12.4.6")
    numbers = [int(part) for part in parts]
    return tuple(numbers + [0] * (3 - len(numbers)))
