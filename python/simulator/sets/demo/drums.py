"""Drums: a four-to-the-floor kit with a clap that drags its feet a little."""

from __future__ import annotations

from typing import Any, Dict

from ..notation import groove, humanise, join, swing
from ..notation.grooves import Notes
from .form import Part, clips

COLOR = 15

KICK, RIM, SNARE, CLAP, CLOSED, TOM, OPEN, CRASH = 36, 37, 38, 39, 42, 45, 46, 49
_HATS = (CLOSED, OPEN)

_FLOOR = {KICK: "X...x...X...x..."}
_BACKBEAT = {CLAP: "....X.......X..."}
_VERSE = {**_FLOOR, **_BACKBEAT, CLOSED: "o.x.o.x.o.x.o.xg", RIM: "...g......g....."}
_CHORUS = {
    **_FLOOR,
    CLAP: "....X.......X..g",
    SNARE: "....o.......o...",
    CLOSED: "ogxoogxoogxoogxo",
    OPEN: "..x...x...x...x.",
}
_HALF_TIME = {KICK: "X.........x.....", SNARE: "........X.......", CLOSED: "x...o...x...o...", RIM: "......g.......g."}
_FILL = {KICK: "X...x...X.......", SNARE: "....X..g..o.xoxX", CLOSED: "o.x.o.x.o.......", TOM: "...........x.x.."}
_ROLL = {KICK: "X...x...X.x.xxxx", SNARE: "ggggggooooooxxXX", OPEN: "..x...x........."}


def drums() -> Dict[str, Any]:
    parts = {
        "Intro": Part("Heartbeat", _loose(groove({KICK: "X.......o.......", CLOSED: "..g...g...g...g."}, 4), 1)),
        "Verse": Part("Verse Beat", _loose(join(groove(_VERSE, 3), groove(_FILL, 1), length=12.0), 2)),
        "Lift": Part(
            "Lift", _loose(join(groove({**_FLOOR, CLOSED: "xoxoxoxoxoxoxoxo"}, 3), groove(_ROLL, 1), length=12.0), 3)
        ),
        "Chorus": Part("Chorus Beat", _chorus(4)),
        "Second Verse": Part("Verse Beat, Open", _loose(groove({**_VERSE, OPEN: "......x.......x."}, 4), 5)),
        "Bridge": Part("Half Time", _loose(join(groove(_HALF_TIME, 3), groove(_ROLL, 1), length=12.0), 6)),
        "Last Chorus": Part("Chorus Beat, Crash", _chorus(7)),
        "Outro": Part("Last Stop", _loose(groove({KICK: "X...x...X...x...", RIM: "..g..g....g..g.."}, 4), 8)),
    }
    return {
        "kind": "midi",
        "name": "Drums",
        "color": COLOR,
        "group": 0,
        "volume_db": -5.0,
        "sends": [0.12, 0.0],
        "devices": [_KIT, _GLUE],
        "clips": clips(parts, COLOR),
    }


def _chorus(seed: int) -> Notes:
    with_crash = groove({**_CHORUS, CRASH: "X..............."}, 1)
    return _loose(join(with_crash, groove(_CHORUS, 1), groove(_CHORUS, 1), groove(_FILL, 1), length=4.0), seed)


def _loose(notes: Notes, seed: int) -> Notes:
    return humanise(swing(notes, 0.02, _HATS), seed)


def _pad(name: str, **parameters: float) -> Dict[str, Any]:
    named = {key.replace("_", " "): value for key, value in parameters.items()}
    return {"name": name, "devices": [{"device": "Simpler", "name": name, "parameters": named}]}


_KIT = {
    "device": "Drum Rack",
    "name": "Night Kit",
    "macros": [
        {"name": "Punch", "value": 84.0},
        {"name": "Kick Tune", "value": 60.0},
        {"name": "Clap Room", "value": 38.0},
        {"name": "Hat Decay", "value": 52.0},
    ],
    "pads": {
        str(KICK): _pad("Kick 808ish", Volume=-3.0, Transpose=-1.0),
        str(RIM): _pad("Rim", Volume=-14.0, Pan=0.2),
        str(SNARE): _pad("Snare Dust", Volume=-9.0),
        str(CLAP): _pad("Clap Drag", Volume=-8.0, Spread=30.0),
        str(CLOSED): _pad("Hat Closed", Volume=-15.0, Pan=-0.15),
        str(TOM): _pad("Tom Low", Volume=-11.0, Pan=-0.3),
        str(OPEN): _pad("Hat Open", Volume=-16.0, Pan=-0.15),
        str(CRASH): _pad("Crash", Volume=-13.0, Pan=0.25),
    },
}
_GLUE = {"device": "Drum Buss", "parameters": {"Drive": 0.34, "Crunch": 0.12, "Transients": 0.25, "Boom Amt": 0.18}}
