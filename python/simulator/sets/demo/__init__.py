"""The demo Set: a song called "Night Bus", in A minor at 122 BPM, to play with."""

from __future__ import annotations

from typing import Any, Dict, List

from .arp import arp
from .bass import bass
from .drums import drums
from .form import A_MINOR, NAME, TEMPO, cues, scenes
from .keys import keys
from .lead import lead
from .pad import pad
from .percussion import percussion


def demo_set() -> Dict[str, Any]:
    """A fresh description; whoever gets it may change it."""
    return {
        "format": 1,
        "name": NAME,
        "tempo": TEMPO,
        "signature": [4, 4],
        **A_MINOR,
        "clip_trigger_quantization": 4,
        "tracks": [_rhythm(), drums(), percussion(), bass(), keys(), arp(), lead(), pad()],
        "returns": _returns(),
        "main": {
            "volume_db": -1.5,
            "devices": [
                {
                    "device": "Glue Compressor",
                    "name": "Bus Glue",
                    "parameters": {"Threshold": -9.0, "Ratio": 0.0, "Output": 1.5},
                },
                {"device": "Limiter", "parameters": {"Ceiling": 0.975}},
            ],
        },
        "scenes": scenes(),
        "cues": cues(),
    }


def _rhythm() -> Dict[str, Any]:
    """The group that holds drums and percussion."""
    squeeze = {"device": "Glue Compressor", "name": "Squeeze", "parameters": {"Threshold": -14.0, "Dry/Wet": 0.7}}
    return {
        "kind": "group",
        "name": "Rhythm",
        "color": 14,
        "volume_db": -2.0,
        "sends": [0.0, 0.0],
        "devices": [squeeze],
    }


def _returns() -> List[Dict[str, Any]]:
    hall = {"device": "Hybrid Reverb", "name": "Tunnel", "parameters": {"Decay": 0.62, "Size": 0.7, "Dry/Wet": 1.0}}
    echo = {
        "device": "Echo",
        "name": "Passing Lights",
        "parameters": {"LP Freq": 0.62, "HP Freq": 0.35, "Reverb Level": 0.2, "Dry Wet": 1.0},
    }
    return [
        {"name": "Hall", "color": 10, "volume_db": -4.0, "devices": [hall]},
        {"name": "Echo", "color": 7, "volume_db": -6.0, "sends": [0.3, 0.0], "devices": [echo]},
    ]
