"""Arp: the windows going by."""

from __future__ import annotations

from typing import Any, Dict

from ..notation import arpeggio, humanise, louder
from .form import BRIDGE, CHORUS, VERSE, Part, clips

COLOR = 20

_UP = (0, 1, 2, 3)
_WAVE = (0, 1, 2, 3, 4, 3, 2, 1)
_LEAPS = (0, 2, 1, 3, 2, 4, 3, 5)
_WIDE = (0, 4, 1, 5, 2, 6, 3, 7)


def arp() -> Dict[str, Any]:
    parts = {
        "Intro": Part("Windows", humanise(louder(arpeggio(VERSE, _UP, 0.5), -20.0), 41)),
        "Lift": Part("Windows, Faster", humanise(arpeggio(VERSE, _WAVE), 42)),
        "Chorus": Part("Leaps", humanise(arpeggio(CHORUS, _LEAPS), 43)),
        "Bridge": Part("Reflections", humanise(louder(arpeggio(BRIDGE, _WAVE, 0.5, 1.0), -10.0), 44)),
        "Last Chorus": Part("Wide", humanise(arpeggio(CHORUS, _WIDE), 45)),
        "Outro": Part("Windows, Dark", humanise(louder(arpeggio(VERSE, _UP, 1.0), -28.0), 46)),
    }
    return {
        "kind": "midi",
        "name": "Arp",
        "color": COLOR,
        "volume_db": -14.0,
        "panning": 0.25,
        "sends": [0.25, 0.55],
        "devices": [
            {"device": "Velocity", "name": "Soften"},
            {
                "device": "Wavetable",
                "name": "Glass",
                "parameters": {"Osc 1 Pos": 0.42, "Flt 1 Freq": 0.61, "Flt 1 Res": 0.25, "Amp Release": 0.36},
            },
            {"device": "Auto Filter", "name": "Opening", "parameters": {"Frequency": 0.66, "Resonance": 0.3}},
        ],
        "clips": clips(parts, COLOR),
    }
