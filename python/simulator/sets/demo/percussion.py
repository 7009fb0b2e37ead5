"""Percussion: what rattles along on the night bus."""

from __future__ import annotations

from typing import Any, Dict

from ..notation import groove, humanise, swing
from .form import Part, clips

COLOR = 3

SHAKER, TAMBOURINE, CONGA_LOW, CONGA_HIGH, CLAVE, BELL = 36, 37, 38, 39, 40, 41

_SHAKER = {SHAKER: "ogxgogxgogxgogxg"}
_CONGAS = {CONGA_LOW: "......x.......xx", CONGA_HIGH: "..g..g.x..g.x..."}
_CLAVE = {CLAVE: "x..x..x...x.x..."}


def percussion() -> Dict[str, Any]:
    parts = {
        "Verse": Part("Shaker", _loose(_SHAKER, 11), 2),
        "Lift": Part("Shaker and Bell", _loose({**_SHAKER, BELL: "x.....x.....x... x...x...x.x.x.x."}, 12), 2),
        "Chorus": Part("Carnival", _loose({**_SHAKER, **_CONGAS, TAMBOURINE: "....x.......x..."}, 13), 2),
        "Second Verse": Part("Congas", _loose({**_SHAKER, **_CONGAS}, 14), 2),
        "Last Chorus": Part(
            "Carnival and Clave", _loose({**_SHAKER, **_CONGAS, **_CLAVE, TAMBOURINE: "o.x.o.x.o.x.o.x."}, 15), 2
        ),
        "Outro": Part("Shaker, Far", _loose({SHAKER: "g.o.g.o.g.o.g.o."}, 16), 2),
    }
    return {
        "kind": "midi",
        "name": "Percussion",
        "color": COLOR,
        "group": 0,
        "volume_db": -11.0,
        "panning": 0.18,
        "sends": [0.3, 0.18],
        "devices": [
            _RACK,
            {"device": "Auto Filter", "parameters": {"Filter Type": 1.0, "Frequency": 0.32, "Resonance": 0.12}},
        ],
        "clips": clips(parts, COLOR),
    }


def _loose(voices: Dict[int, str], seed: int) -> list:
    return humanise(swing(groove(voices, 2), 0.03), seed, 8.0)


def _pad(name: str, pan: float) -> Dict[str, Any]:
    return {"name": name, "devices": [{"device": "Simpler", "name": name, "parameters": {"Pan": pan}}]}


_RACK = {
    "device": "Drum Rack",
    "name": "Street Percussion",
    "macros": [{"name": "Room", "value": 45.0}, {"name": "Tune", "value": 64.0}],
    "pads": {
        str(SHAKER): _pad("Shaker", 0.3),
        str(TAMBOURINE): _pad("Tambourine", -0.4),
        str(CONGA_LOW): _pad("Conga Low", -0.2),
        str(CONGA_HIGH): _pad("Conga High", 0.1),
        str(CLAVE): _pad("Clave", 0.5),
        str(BELL): _pad("Bell", -0.5),
    },
}
