"""Lead: the tune."""

from __future__ import annotations

from typing import Any, Dict

from ..notation import humanise, join, melody, third_above
from .form import Part, clips

COLOR = 26

_CALL = "A3/1.5 G3/0.5 E3/1 C3/1 | D3/1.5 E3/0.5 G3/2 | A3/0.5 B3/0.5 C4/1 B3/1 G3/1 | E3/3 _/1"
_ANSWER = "A3/1.5 G3/0.5 C4/1 A3/1 | B3/1.5 D4/0.5 B3/1 G3/1 | E4/1 D4/0.5 C4/0.5 B3/1 C4/1 | G3/3 _/1"
_ASIDE = "_/4 | _/2 C4/0.5 A3/0.5 G3/1 | _/4 | _/1 D3/0.5 E3/0.5 G3/1.5 _/0.5"


def lead() -> Dict[str, Any]:
    tune = join(melody(_CALL), melody(_ANSWER), length=16.0)
    parts = {
        "Chorus": Part("Tune", humanise(tune, 51), 8),
        "Second Verse": Part("Asides", humanise(melody(_ASIDE, 82.0), 52)),
        "Last Chorus": Part("Tune in Thirds", humanise(tune + third_above(tune), 53), 8),
    }
    return {
        "kind": "midi",
        "name": "Lead",
        "color": COLOR,
        "arm": True,
        "volume_db": -9.0,
        "sends": [0.3, 0.42],
        "devices": [_RACK],
        "clips": clips(parts, COLOR),
    }


_RACK = {
    "device": "Instrument Rack",
    "name": "Last Seat Lead",
    "macros": [
        {"name": "Brightness", "value": 90.0},
        {"name": "Vibrato", "value": 26.0},
        {"name": "Glide", "value": 40.0},
        {"name": "Width", "value": 64.0},
    ],
    "chains": [
        {
            "name": "Lead",
            "color": 26,
            "devices": [
                {
                    "device": "Drift",
                    "name": "Lead",
                    "parameters": {"LP Freq": 0.72, "Glide Time": 0.2, "Thickness": 0.35},
                },
                {"device": "Saturator", "parameters": {"Drive": 0.55}},
            ],
        },
        {
            "name": "Air",
            "color": 13,
            "devices": [{"device": "Analog", "name": "Air", "parameters": {"F1 Freq": 0.7, "Volume": 0.5}}],
        },
    ],
}
