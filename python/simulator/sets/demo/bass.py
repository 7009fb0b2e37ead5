"""Bass: round, short, an octave of movement in the choruses."""

from __future__ import annotations

from typing import Any, Dict

from ..notation import bass_line, held, humanise
from ..notation.chords import Chord
from .form import BRIDGE, CHORUS, VERSE, Part, clips

COLOR = 24


def bass() -> Dict[str, Any]:
    roots = [Chord(chord.name, chord.root, (chord.root,), chord.beats) for chord in BRIDGE]
    parts = {
        "Verse": Part("Walk", humanise(bass_line(VERSE, "r--.. .r.r-..f.o."), 21)),
        "Lift": Part("Push", humanise(bass_line(VERSE, "r.rr.rr.r.rr.rr."), 22)),
        "Chorus": Part("Octaves", humanise(bass_line(CHORUS, "r.o.r.o.r.o.r.of"), 23)),
        "Second Verse": Part("Walk, Busy", humanise(bass_line(VERSE, "r--..or.r-.f.o.f"), 24)),
        "Bridge": Part("Pedal", held(roots, 88.0, overlap=-0.1)),
        "Last Chorus": Part("Octaves, Busy", humanise(bass_line(CHORUS, "r.oor.o.rfo.r.of"), 25)),
    }
    return {
        "kind": "midi",
        "name": "Bass",
        "color": COLOR,
        "volume_db": -7.0,
        "sends": [0.0, 0.0],
        "devices": [
            _RACK,
            {"device": "Saturator", "parameters": {"Drive": 0.58, "Dry/Wet": 0.6}},
            {"device": "Utility", "parameters": {"Bass Mono": 1.0}},
        ],
        "clips": clips(parts, COLOR),
    }


_RACK = {
    "device": "Instrument Rack",
    "name": "Round Bass",
    "macros": [
        {"name": "Cutoff", "value": 72.0},
        {"name": "Pluck", "value": 88.0},
        {"name": "Sub", "value": 101.0},
        {"name": "Grit", "value": 30.0},
        {"name": "Glide", "value": 12.0},
    ],
    "chains": [
        {
            "name": "Sub",
            "color": 24,
            "devices": [
                {"device": "Operator", "name": "Sine", "parameters": {"Volume": 0.5, "Tone": 0.4, "Glide On": 1.0}}
            ],
        },
        {
            "name": "Pluck",
            "color": 25,
            "devices": [
                {
                    "device": "Drift",
                    "name": "Pluck",
                    "parameters": {"LP Freq": 0.46, "LP Res": 0.22, "Osc 2 Oct": -2.0},
                },
                {"device": "Chorus-Ensemble", "parameters": {"Amount": 0.2, "Dry/Wet": 0.25}},
            ],
        },
    ],
}
