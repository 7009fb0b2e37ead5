"""Levels and signatures as the file writes them."""

from __future__ import annotations

import math
from typing import Any, List, Optional

from ...engine import SEND_OFFSET, volume_for_db

_OFF = -70.0
"""Decibels at which Live's faders are off; the file writes them as this gain."""

_LOUDEST = 6.0
_DENOMINATORS = 5
_BEHIND = 99
"""Signatures are numbers: the numerator less one, and 99 more for each doubling of the denominator."""


def decibels(gain: Optional[float]) -> float:
    """From a linear gain to decibels, from -70 (off) to 6."""
    if gain is None:
        return 0.0
    return round(min(_LOUDEST, max(_OFF, 20 * math.log10(gain))), 4) if gain > 0 else _OFF


def send_position(gain: Optional[float]) -> float:
    """From a linear gain to the position of a send, 0 to 1."""
    loudness = decibels(gain) if gain is not None else _OFF
    return 0.0 if loudness <= _OFF else round(volume_for_db(min(0.0, loudness) - SEND_OFFSET), 6)


def signature(number: Any) -> Optional[List[int]]:
    """`201` → [4, 4]; None for what is no signature."""
    if number is None or not 0 <= number < _BEHIND * _DENOMINATORS:
        return None
    return [int(number) % _BEHIND + 1, 2 ** (int(number) // _BEHIND)]


def within(low: float, high: float, number: Any, default: Any = None) -> Any:
    """The number, moved into the range; the default when there is none."""
    return default if number is None else min(high, max(low, number))
