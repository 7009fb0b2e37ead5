"""Live's own default Set: what stands there after New Live Set."""

from __future__ import annotations

from typing import Any, Dict


def default_set() -> Dict[str, Any]:
    """Two MIDI tracks, two audio tracks, a reverb and a delay to send to, eight empty scenes at 120 BPM."""
    return {
        "format": 1,
        "name": "Untitled",
        "tempo": 120.0,
        "tracks": [
            {"kind": "midi", "name": "1-MIDI", "color": 16, "sends": [0.0, 0.0]},
            {"kind": "midi", "name": "2-MIDI", "color": 45, "sends": [0.0, 0.0]},
            {"kind": "audio", "name": "3-Audio", "color": 44, "sends": [0.0, 0.0]},
            {"kind": "audio", "name": "4-Audio", "color": 43, "sends": [0.0, 0.0]},
        ],
        "returns": [
            {"name": "Reverb", "color": 42, "devices": [{"device": "Reverb"}]},
            {"name": "Delay", "color": 49, "devices": [{"device": "Delay"}]},
        ],
        "scenes": [{"name": ""} for _ in range(8)],
    }
