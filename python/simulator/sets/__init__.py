"""Sets as plain data: the ones that come with the simulator, reading one from a file (.json, or Live's own .als),
and describing the one that is open.

A description is an object that could stand in a .json file; only `tracks` is needed, and what is not known is refused.

    {"format": 1, "name": "Sketch", "tempo": 124.0, "signature": [4, 4], "root_note": 9, "scale_name": "Minor",
     "clip_trigger_quantization": 4,
     "tracks": [{"kind": "midi", "name": "Bass", "color": 14, "volume_db": -6.0, "panning": 0.0, "sends": [0.5],
                 "group": 0, "arm": false, "mute": false, "solo": false, "devices": [DEVICE], "clips": {"0": CLIP}}],
     "returns": [{"name": "Hall", "color": 3, "devices": [DEVICE]}], "main": {"volume_db": 0.0, "devices": [DEVICE]},
     "scenes": [{"name": "Intro", "color": 5, "tempo": null, "signature": null}], "cues": [{"time": 16.0, "name": "B"}]}

    CLIP    {"name": "Line", "color": 14, "length": 8.0, "looping": true, "loop_start": 0.0, "loop_end": 8.0,
             "notes": [[pitch, start, duration, velocity]]}, on audio tracks
             "audio": {"file_path": "/vox.wav", "length": 16.0}
    DEVICE  {"device": "Operator", "name": "Acid", "parameters": {"Filter Freq": 0.62}}, and for racks
             "chains": [{"name": "Low", "color": 1, "devices": [DEVICE]}],
             "macros": [{"name": "Cutoff", "value": 64.0}],
             "pads": {"36": {"name": "Kick", "devices": [DEVICE]}}

Times and lengths are beats, volumes decibels, sends raw values from 0 to 1, panning -1 to 1, colours places in Live's
palette (0 to 69), parameters raw values under their original names, macros 0 to 127. `kind` is midi, audio or group,
`group` the index of the group track that a track stands in, and the keys of `clips` are indices of scenes.
"""

from .check import check_description
from .errors import SetError
from .open import OWN_SETS, SET_NAMES, open_set, own_set
from .saving import save_set

__all__ = ["OWN_SETS", "SET_NAMES", "SetError", "check_description", "open_set", "own_set", "save_set"]
