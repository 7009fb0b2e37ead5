"""Pad: fog over the river."""

from __future__ import annotations

from typing import Any, Dict

from ..notation import held, humanise
from .form import BRIDGE, CHORUS, VERSE, Part, clips

COLOR = 50


def pad() -> Dict[str, Any]:
    parts = {
        "Intro": Part("Fog", _fog(VERSE, 54.0)),
        "Lift": Part("Fog, Rising", _fog(VERSE, 74.0)),
        "Chorus": Part("Skyline", _fog(CHORUS, 80.0)),
        "Bridge": Part("River", _fog(BRIDGE, 72.0)),
        "Last Chorus": Part("Skyline, Wide", _fog(CHORUS, 92.0)),
        "Outro": Part("Fog, Settling", _fog(VERSE, 46.0)),
    }
    return {
        "kind": "midi",
        "name": "Pad",
        "color": COLOR,
        "volume_db": -16.0,
        "sends": [0.6, 0.1],
        "devices": [
            _RACK,
            {"device": "Utility", "name": "Widen", "parameters": {"Stereo Width": 1.3, "Bass Mono": 1.0}},
        ],
        "clips": clips(parts, COLOR),
    }


def _fog(chords: Any, velocity: float) -> list:
    return humanise(held(chords, velocity, with_root=True), round(velocity), 3.0)


_RACK = {
    "device": "Instrument Rack",
    "name": "Fog",
    "macros": [
        {"name": "Density", "value": 58.0},
        {"name": "Motion", "value": 33.0},
        {"name": "Warmth", "value": 80.0},
    ],
    "chains": [
        {
            "name": "Warm",
            "color": 50,
            "devices": [{"device": "Analog", "name": "Warm", "parameters": {"F1 Freq": 0.48, "Unison On/Off": 1.0}}],
        },
        {
            "name": "Air",
            "color": 36,
            "devices": [
                {
                    "device": "Wavetable",
                    "name": "Air",
                    "parameters": {"Osc 1 Pos": 0.7, "Amp Attack": 0.5, "Amp Release": 0.7},
                },
                {"device": "Chorus-Ensemble", "parameters": {"Amount": 0.6}},
            ],
        },
    ],
}
