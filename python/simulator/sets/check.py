"""Whether the description of a Set is one: the table of its fields, and what holds between them."""

from __future__ import annotations

from typing import Any, Dict

from .clip_fields import ARRANGEMENT, BEATS, COLOR, LENGTH, RAW, SIGNATURE, clip_fields
from .errors import SetError
from .fields import (
    Check,
    empty_or,
    list_of,
    number,
    one_of,
    position,
    record,
    short,
    table,
    text,
    truth,
    whole,
)
from .size import check_size

_DECIBELS = number(-200.0, 6.0)
_ROUTING = ("input_type", "input_channel", "output_type", "output_channel")


def _device() -> Dict[str, Check]:
    return {
        "device": text,
        "name": text,
        "parameters": table(text, number(-1e9, 1e9)),
        "chains": list_of(record(_chain)),
        "macros": list_of(record(lambda: {"name": text, "value": number(0.0, 127.0)})),
        "pads": table(position(127), record(_chain)),
    }


_DEVICES = list_of(record(_device, "device"))


def _chain() -> Dict[str, Check]:
    return {"name": text, "color": COLOR, "devices": _DEVICES}


def _mixer() -> Dict[str, Check]:
    return {
        "name": text,
        "color": COLOR,
        "mute": truth,
        "solo": truth,
        "volume_db": _DECIBELS,
        "panning": number(-1.0, 1.0),
        "sends": list_of(RAW),
        "devices": _DEVICES,
    }


def _track() -> Dict[str, Check]:
    return {
        "kind": one_of("midi", "audio", "group"),
        "group": whole(0, 9_999),
        "arm": truth,
        "clips": table(position(9_999), record(clip_fields)),
        "arrangement": ARRANGEMENT,
        "take_lanes": list_of(record(lambda: {"name": text, "clips": ARRANGEMENT})),
        "monitoring": one_of("in", "auto", "off"),
        "folded": truth,
        "crossfade": one_of("a", "none", "b"),
        "routing": record(lambda: {side: text for side in _ROUTING}),
        **_mixer(),
    }


def _scene() -> Dict[str, Check]:
    tempo = empty_or(number(20.0, 999.0))
    return {"name": text, "color": empty_or(COLOR), "tempo": tempo, "signature": empty_or(SIGNATURE)}


def _set() -> Dict[str, Check]:
    return {
        "format": one_of(1),
        "name": text,
        "tempo": number(20.0, 999.0),
        "signature": SIGNATURE,
        "groove_amount": number(0.0, 1.3125),
        "root_note": whole(0, 11),
        "scale_name": text,
        "clip_trigger_quantization": whole(0, 13),
        "swing_amount": RAW,
        "metronome": truth,
        "loop": record(lambda: {"start": BEATS, "length": LENGTH, "on": truth}),
        "tracks": list_of(record(_track, "kind")),
        "returns": list_of(record(_mixer)),
        "main": record(lambda: {"volume_db": _DECIBELS, "panning": number(-1.0, 1.0), "devices": _DEVICES}),
        "scenes": list_of(record(_scene)),
        "cues": list_of(record(lambda: {"time": BEATS, "name": text}, "time")),
    }


def check_description(description: Any) -> None:
    """Raises SetError, naming the place, unless this describes a Set that can be opened."""
    try:
        record(_set, "tracks")(description, "")
        check_size(description)
    except RecursionError as error:
        raise SetError("its racks are nested deeper than the simulator can open") from error
    tracks, scenes = description["tracks"], description.get("scenes")
    for index, track in enumerate(tracks):
        _check_group(tracks, index)
        _check_clips(track, f"tracks[{index}]", None if scenes is None else len(scenes))
    if len(description.get("returns", [])) > 12:
        raise SetError("returns: Live has at most 12 return tracks")


def _check_group(tracks: list, index: int) -> None:
    group = tracks[index].get("group")
    if group is None:
        return
    if group >= index or tracks[group]["kind"] != "group":
        raise SetError(f"tracks[{index}].group is the index of a group track before it, not {group}")


def _check_clips(track: Dict[str, Any], place: str, scenes: Any) -> None:
    for slot, clip in track.get("clips", {}).items():
        here = f'{place}.clips["{slot}"]'
        if scenes is not None and int(slot) >= scenes:
            raise SetError(f"{here}: there are only {scenes} scenes")
        _check_clip(track, clip, here)
    lanes = [(f"{place}.arrangement", track.get("arrangement", []))]
    for index, lane in enumerate(track.get("take_lanes", [])):
        lanes.append((f"{place}.take_lanes[{index}].clips", lane.get("clips", [])))
    for here, clips in lanes:
        for index, clip in enumerate(clips):
            _check_clip(track, clip, f"{here}[{index}]")


def _check_clip(track: Dict[str, Any], clip: Dict[str, Any], here: str) -> None:
    if track["kind"] == "group":
        raise SetError(f"{here}: a group track has no clips of its own")
    if ("audio" in clip) != (track["kind"] == "audio"):
        wanted = "audio" if track["kind"] == "audio" else "notes"
        raise SetError(f"{here}: a clip on this {track['kind']} track has {wanted}, not {short(sorted(clip))}")
    start, end = clip.get("loop_start", 0.0), clip.get("loop_end")
    if end is not None and end <= start:
        raise SetError(f"{here}.loop_end comes after loop_start ({start:g}), not at {end:g}")
