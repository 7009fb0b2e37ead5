"""Keys: an electric piano that comps, and knows when not to."""

from __future__ import annotations

from typing import Any, Dict

from ..notation import held, humanise, octave, stabs
from .form import BRIDGE, CHORUS, VERSE, Part, clips

COLOR = 22


def keys() -> Dict[str, Any]:
    parts = {
        "Intro": Part("Streetlights", humanise(octave(held(VERSE, 62.0, overlap=-0.2), -1), 31)),
        "Verse": Part("Comping", humanise(octave(stabs(VERSE, "x.....o...x...g.", 0.45), -1), 32)),
        "Lift": Part("Eighths", humanise(octave(stabs(VERSE, "x.o.o.o.x.o.o.o.", 0.3), -1), 33)),
        "Chorus": Part("Stabs", humanise(octave(stabs(CHORUS, "X..x..x...X..x..", 0.35), -1), 34)),
        "Second Verse": Part("Comping, Late", humanise(octave(stabs(VERSE, "..x...o..x....x.", 0.45), -1), 35)),
        "Bridge": Part("Open Road", humanise(octave(held(BRIDGE, 70.0, overlap=-0.1), -1), 36)),
        "Last Chorus": Part("Stabs, Busy", humanise(octave(stabs(CHORUS, "X..x..x.x.X..x.o", 0.3), -1), 37)),
        "Outro": Part("Streetlights, Slower", humanise(octave(stabs(VERSE, "o...............", 3.5), -1), 38)),
    }
    return {
        "kind": "midi",
        "name": "Keys",
        "color": COLOR,
        "volume_db": -10.0,
        "panning": -0.12,
        "sends": [0.35, 0.15],
        "devices": [
            {
                "device": "Electric",
                "name": "Night Piano",
                "parameters": {"F Tine Vol": 0.62, "P Distance": 0.38, "Damp Amount": 0.3},
            },
            {
                "device": "Phaser-Flanger",
                "name": "Slow Phase",
                "parameters": {"Amount": 0.4, "Center Freq": 0.55, "Dry/Wet": 0.35},
            },
            {"device": "EQ Eight", "parameters": {"1 Filter Type A": 1.0, "1 Frequency A": 0.34}},
        ],
        "clips": clips(parts, COLOR),
    }
