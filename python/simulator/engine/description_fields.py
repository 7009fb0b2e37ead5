"""The fields a description may have, as tables of name -> accepted types."""

NUMBER = (int, float)
NAMED = {"name": str, "color": int}
MIXER = {"volume_db": NUMBER, "panning": NUMBER, "mute": bool, "solo": bool, "sends": list, "devices": list}

SET = {
    "format": int, "name": str, "tempo": NUMBER, "signature": list, "groove_amount": NUMBER, "root_note": int, "scale_name": str,
    "clip_trigger_quantization": int, "swing_amount": NUMBER, "metronome": bool, "loop": dict, "tracks": list, "returns": list, "main": dict, "scenes": list, "cues": list,
}  # fmt: skip
TRACK = dict(
    NAMED, **MIXER, kind=str, group=(int, type(None)), arm=bool, clips=dict, arrangement=list, take_lanes=list, monitoring=str,
    folded=bool, crossfade=str, routing=dict,
)  # fmt: skip
RETURN = dict(NAMED, **MIXER)
MAIN = {"volume_db": NUMBER, "panning": NUMBER, "devices": list, "color": int}
SCENE = dict(NAMED, tempo=(*NUMBER, type(None)), signature=(list, type(None)))
CLIP = dict(
    NAMED, length=NUMBER, looping=bool, loop_start=NUMBER, loop_end=NUMBER, start_marker=NUMBER, signature=list, notes=list, audio=dict,
    launch_mode=int, launch_quantization=int, legato=bool, muted=bool, velocity_amount=NUMBER, envelopes=list,
)  # fmt: skip
ARRANGED = dict(CLIP, at=NUMBER, span=NUMBER)
AUDIO = {
    "file_path": str, "length": NUMBER, "warping": bool, "warp_mode": int, "gain": NUMBER, "pitch_coarse": int, "pitch_fine": NUMBER,
    "ram_mode": bool,
}  # fmt: skip
ENVELOPE = {"parameter": str, "points": list}
LANE = {"name": str, "clips": list}
LOOP = {"start": NUMBER, "length": NUMBER, "on": bool}
DEVICE = {"device": str, "name": str, "parameters": dict, "chains": list, "macros": list, "pads": dict}
PAD = dict(NAMED, devices=list)


# Texts that stand for the numbers of the Live API.
CHOICES = {"monitoring": ("in", "auto", "off"), "crossfade": ("a", "none", "b")}


class DescriptionError(ValueError):
    """A description that does not describe a Set; the text says where and what would be right."""


def require(place, given, fields):
    """Every field is known and of its type."""
    if not isinstance(given, dict):
        raise DescriptionError("{}: must be an object, not {!r}".format(place, given))
    for name, value in given.items():
        if name not in fields:
            raise DescriptionError("{}: unknown field {!r} (known: {})".format(place, name, ", ".join(sorted(fields))))
        if not isinstance(value, fields[name]):
            raise DescriptionError('{}: "{}" cannot be {!r}'.format(place, name, value))


def require_all(place, items, fields):
    for index, item in enumerate(items):
        require("{}[{}]".format(place, index), item, fields)
