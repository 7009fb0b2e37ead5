"""From a Set that is open to its description, read through the Live API alone, as any script could read it.

What the API does not tell is not in it: automation of the arrangement, the brace of a clip that is not looping, samples.
"""

from __future__ import annotations

import re
from typing import Any, Dict, Iterator, List, Tuple

from ..engine import volume_db
from .saved_clips import arranged_clips, session_clips, take_lanes
from .saved_devices import DeviceSaver

_LETTER = re.compile(r"[A-L]-")
_SILENCE = -200.0
_MONITORING = ("in", "auto", "off")
_CROSSFADE = ("a", "none", "b")
_TO_MAIN, _TO_GROUP, _NOWHERE = 3, 5, 6
"""Live.Track.RoutingTypeCategory"""


def save_set(simulation: Any) -> Dict[str, Any]:
    """The description of the Set that `simulation` has open, which opens as the same Set. For the main thread only."""
    song = simulation.song()
    devices = DeviceSaver(simulation.stock_devices["devices"])
    scenes = list(song.scenes)
    made: Dict[str, Any] = {
        "format": 1,
        "name": getattr(song, "name", ""),
        "tempo": song.tempo,
        "signature": [song.signature_numerator, song.signature_denominator],
        "groove_amount": song.groove_amount,
        "swing_amount": song.swing_amount,
        "clip_trigger_quantization": int(song.clip_trigger_quantization),
        "metronome": song.metronome,
        "loop": {"start": song.loop_start, "length": song.loop_length, "on": song.loop},
    }
    for name in ("root_note", "scale_name"):
        if hasattr(song, name):
            made[name] = getattr(song, name)
    made["tracks"] = _tracks(song, devices)
    made["returns"] = [_mixed(track, devices, _LETTER.sub("", track.name, count=1)) for track in song.return_tracks]
    made["main"] = _main(song.master_track, devices)
    made["scenes"] = [_scene(scene) for scene in scenes]
    made["cues"] = [{"time": cue.time, "name": cue.name} for cue in song.cue_points]
    return made


# Tracks


def _tracks(song: Any, devices: DeviceSaver) -> List[Dict[str, Any]]:
    tracks = list(song.tracks)
    made = []
    for track in tracks:
        row = {"kind": _kind(track), **_mixed(track, devices, track.name)}
        if getattr(track, "group_track", None) is not None:
            row["group"] = tracks.index(track.group_track)
        if track.can_be_armed and track.arm:
            row["arm"] = True
        row.update(_bus(track), **_clips(track))
        made.append(row)
    return made


def _clips(track: Any) -> Dict[str, Any]:
    if track.is_foldable:
        return {"folded": True} if track.fold_state else {}
    parts = {
        "clips": session_clips(track),
        "arrangement": arranged_clips(track, track),
        "take_lanes": take_lanes(track),
    }
    return {name: part for name, part in parts.items() if part}


def _bus(track: Any) -> Dict[str, Any]:
    """How the track hears and is heard, as far as it is not the usual way."""
    made: Dict[str, Any] = {}
    if track.can_be_armed and track.current_monitoring_state != _MONITORING.index("auto"):
        made["monitoring"] = _MONITORING[track.current_monitoring_state]
    side = track.mixer_device.crossfade_assign
    if side != _CROSSFADE.index("none"):
        made["crossfade"] = _CROSSFADE[side]
    routing = dict([*_routing(track, "input"), *_routing(track, "output")])
    return {**made, "routing": routing} if routing else made


def _routing(track: Any, side: str) -> Iterator[Tuple[str, str]]:
    """What was chosen by hand. Without it inputs take what is offered first, and outputs go to the group or to main."""
    chosen = getattr(track, f"{side}_routing_type", None)
    if chosen is None:
        return
    types = list(getattr(track, f"available_{side}_routing_types"))
    channels = list(getattr(track, f"available_{side}_routing_channels"))
    usual = types[0].display_name if side == "input" else _usual_output(track, types)
    if chosen.display_name != usual:
        yield f"{side}_type", chosen.display_name
    channel = getattr(track, f"{side}_routing_channel").display_name
    if channels and channel != channels[0].display_name:
        yield f"{side}_channel", channel


def _usual_output(track: Any, types: List[Any]) -> str:
    wanted = _TO_GROUP if getattr(track, "group_track", None) is not None else _TO_MAIN if track.has_audio_output else _NOWHERE
    return next(found.display_name for found in types if int(found.category) == wanted)


def _kind(track: Any) -> str:
    if track.is_foldable:
        return "group"
    return "midi" if track.has_midi_input else "audio"


def _mixed(track: Any, devices: DeviceSaver, name: str) -> Dict[str, Any]:
    mixer = track.mixer_device
    made: Dict[str, Any] = {"name": name, **_color(track)}
    made.update(_levels(mixer), sends=[send.value for send in mixer.sends])
    made.update({flag: True for flag in ("mute", "solo") if getattr(track, flag)})
    return _with_devices(made, track, devices)


def _main(track: Any, devices: DeviceSaver) -> Dict[str, Any]:
    return _with_devices(_levels(track.mixer_device), track, devices)


def _levels(mixer: Any) -> Dict[str, Any]:
    loudness = volume_db(mixer.volume.value)
    return {"volume_db": max(_SILENCE, round(loudness, 6)), "panning": mixer.panning.value}


def _with_devices(made: Dict[str, Any], track: Any, devices: DeviceSaver) -> Dict[str, Any]:
    found = devices.save(track.devices)
    return {**made, "devices": found} if found else made


def _color(owner: Any) -> Dict[str, Any]:
    index = getattr(owner, "color_index", None)
    return {} if index is None else {"color": index}


# Scenes


def _scene(scene: Any) -> Dict[str, Any]:
    made: Dict[str, Any] = {"name": scene.name, **_color(scene)}
    if getattr(scene, "tempo_enabled", False):
        made["tempo"] = scene.tempo
    if getattr(scene, "time_signature_enabled", False):
        made["signature"] = [scene.time_signature_numerator, scene.time_signature_denominator]
    return made
