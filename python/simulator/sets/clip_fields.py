"""The table of what the description of a clip may hold."""

from __future__ import annotations

from typing import Any, Dict

from .fields import Check, list_of, number, one_of, record, row, text, truth, whole

_LONGEST = 1_576_800.0
COLOR = whole(0, 69)
BEATS = number(0.0, _LONGEST)
LENGTH = number(1 / 1024, _LONGEST)
RAW = number(0.0, 1.0)
SIGNATURE = row(whole(1, 99), one_of(1, 2, 4, 8, 16))

_POSITION = number(-_LONGEST, _LONGEST)
"""In a clip: music may begin before its first beat."""
_VELOCITY = number(0.0, 127.0)
_NOTE = row(whole(0, 127), _POSITION, LENGTH, _VELOCITY)
_NOTE_MORE = record(
    lambda: {
        "mute": truth,
        "probability": RAW,
        "velocity_deviation": number(-127.0, 127.0),
        "release_velocity": _VELOCITY,
    }
)
_POINT = row(_POSITION, number(-1e9, 1e9))
_BENT = row(_POSITION, number(-1e9, 1e9), RAW, RAW, RAW, RAW)


def _note(value: Any, place: str) -> None:
    """Four numbers, and behind them what is out of the ordinary."""
    if isinstance(value, list) and len(value) == 5:
        _NOTE_MORE(value[4], f"{place}[4]")
        value = value[:4]
    _NOTE(value, place)


def _point(value: Any, place: str) -> None:
    (_BENT if isinstance(value, list) and len(value) == 6 else _POINT)(value, place)


def clip_fields() -> Dict[str, Check]:
    return {
        "name": text,
        "color": COLOR,
        "length": LENGTH,
        "looping": truth,
        "loop_start": _POSITION,
        "loop_end": _POSITION,
        "start_marker": _POSITION,
        "signature": SIGNATURE,
        "muted": truth,
        "legato": truth,
        "launch_mode": whole(0, 3),
        "launch_quantization": whole(0, 14),
        "velocity_amount": RAW,
        "notes": list_of(_note),
        "audio": record(_audio, "file_path"),
        "envelopes": list_of(record(lambda: {"parameter": text, "points": list_of(_point)}, "parameter", "points")),
    }


def _audio() -> Dict[str, Check]:
    return {
        "file_path": text,
        "length": LENGTH,
        "warping": truth,
        "warp_mode": one_of(0, 1, 2, 3, 4, 5, 6),
        "gain": RAW,
        "pitch_coarse": whole(-48, 48),
        "pitch_fine": number(-50.0, 50.0),
        "ram_mode": truth,
    }


def _arranged() -> Dict[str, Check]:
    return {"at": BEATS, "span": LENGTH, **clip_fields()}


ARRANGEMENT = list_of(record(_arranged, "at"))
