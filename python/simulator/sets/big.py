"""A Set as large as one likes, every slot filled: what benches measure with."""

from __future__ import annotations

from typing import Any, Dict, List

MOST_TRACKS = 512
MOST_SCENES = 512

_PALETTE = 70
_SHAPES = ((0, 3, 7, 10), (0, 7, 12, 7), (0, 5, 7, 12), (12, 7, 3, 0))


def big_set(tracks: int, scenes: int) -> Dict[str, Any]:
    """`tracks` MIDI tracks by `scenes` scenes; each clip is one bar with four notes that differ by place."""
    return {
        "format": 1,
        "name": f"Big {tracks}x{scenes}",
        "tempo": 120.0,
        "tracks": [_track(number, scenes) for number in range(tracks)],
        "returns": [{"name": "Reverb", "devices": [{"device": "Reverb"}]}],
        "scenes": [{"name": f"Scene {number + 1}"} for number in range(scenes)],
    }


def _track(number: int, scenes: int) -> Dict[str, Any]:
    return {
        "kind": "midi",
        "name": f"Track {number + 1}",
        "color": number % _PALETTE,
        "volume_db": -float(number % 12),
        "sends": [0.25],
        "devices": [{"device": "Auto Filter"}],
        "clips": {str(scene): _clip(number, scene) for scene in range(scenes)},
    }


def _clip(track: int, scene: int) -> Dict[str, Any]:
    return {
        "name": f"Clip {track + 1}.{scene + 1}",
        "color": (track + scene) % _PALETTE,
        "length": 4.0,
        "notes": _notes(track, scene),
    }


def _notes(track: int, scene: int) -> List[List[float]]:
    root = 36 + (track * 7 + scene * 5) % 48
    shape = _SHAPES[(track + scene) % len(_SHAPES)]
    return [[root + step, float(beat), 0.5, 100.0] for beat, step in enumerate(shape)]
