"""From a Set that is open to its description, read through the Live API alone, as any script could read it.

What a description cannot hold is not in it: arrangement clips, automation, muted notes, start markers, routings.
"""

from __future__ import annotations

import re
from typing import Any, Dict, Iterable, List, Optional

from ..engine.volume_curve import volume_db
from .saved_devices import DeviceSaver

_LETTER = re.compile(r"[A-L]-")
_SILENCE = -200.0
_PITCHES = 128
_EARLIEST, _SPAN = -1_576_800.0, 2 * 1_576_800.0


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
        "clip_trigger_quantization": int(song.clip_trigger_quantization),
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
        clips = {} if track.is_foldable else _clips(track)
        made.append({**row, "clips": clips} if clips else row)
    return made


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


# Scenes and clips


def _scene(scene: Any) -> Dict[str, Any]:
    made: Dict[str, Any] = {"name": scene.name, **_color(scene)}
    if getattr(scene, "tempo_enabled", False):
        made["tempo"] = scene.tempo
    if getattr(scene, "time_signature_enabled", False):
        made["signature"] = [scene.time_signature_numerator, scene.time_signature_denominator]
    return made


def _clips(track: Any) -> Dict[str, Any]:
    slots = enumerate(track.clip_slots)
    return {str(row): _clip(slot.clip) for row, slot in slots if slot.has_clip}


def _clip(clip: Any) -> Dict[str, Any]:
    made: Dict[str, Any] = {"name": clip.name, **_color(clip), "length": clip.end_marker, "looping": clip.looping}
    if clip.looping:
        made.update(loop_start=clip.loop_start, loop_end=clip.loop_end)
    if clip.is_audio_clip:
        return {**made, "audio": {"file_path": getattr(clip, "file_path", ""), "length": clip.end_marker}}
    return {**made, "notes": [row for row in map(_note, _notes(clip)) if row is not None]}


def _notes(clip: Any) -> Iterable[Any]:
    if hasattr(clip, "get_notes_extended"):
        return clip.get_notes_extended(0, _PITCHES, _EARLIEST, _SPAN)
    return clip.get_notes(_EARLIEST, 0, _SPAN, _PITCHES)


def _note(note: Any) -> Optional[List[float]]:
    """`[pitch, start, duration, velocity]`; None for a muted note, and for one that begins before the clip."""
    if isinstance(note, tuple):
        pitch, start, duration, velocity, muted = note
    else:
        pitch, start, duration, velocity, muted = note.pitch, note.start_time, note.duration, note.velocity, note.mute
    return None if muted or start < 0 else [pitch, start, duration, max(1.0, float(velocity))]
