"""Clips as a description holds them: those of slots, of the arrangement and of take lanes, with notes and envelopes."""

from __future__ import annotations

from typing import Any, Dict, Iterable, Iterator, List, Tuple

_PITCHES = 128
_EARLIEST, _SPAN = -1_576_800.0, 2 * 1_576_800.0
_USUAL = {"muted": False, "legato": False, "launch_mode": 0, "launch_quantization": 0, "velocity_amount": 0.0}
_USUAL_SOUND = {"warping": True, "warp_mode": 0, "gain": 0.4, "pitch_coarse": 0, "pitch_fine": 0.0, "ram_mode": False}
_USUAL_NOTE = {"mute": False, "probability": 1.0, "velocity_deviation": 0.0, "release_velocity": 64.0}


def session_clips(track: Any) -> Dict[str, Any]:
    slots = enumerate(track.clip_slots)
    return {str(row): _clip(track, slot.clip) for row, slot in slots if slot.has_clip}


def arranged_clips(track: Any, lane: Any) -> List[Dict[str, Any]]:
    """Of a track, or of one of its take lanes."""
    clips = getattr(lane, "arrangement_clips", ())
    return [{"at": clip.start_time, "span": clip.end_time - clip.start_time, **_clip(track, clip)} for clip in clips]


def take_lanes(track: Any) -> List[Dict[str, Any]]:
    lanes = getattr(track, "take_lanes", ())
    return [{"name": lane.name, "clips": arranged_clips(track, lane)} for lane in lanes]


def _clip(track: Any, clip: Any) -> Dict[str, Any]:
    made: Dict[str, Any] = {"name": clip.name}
    if getattr(clip, "color_index", None) is not None:
        made["color"] = clip.color_index
    made.update(length=clip.end_marker, looping=clip.looping)
    if clip.looping:
        made.update(loop_start=clip.loop_start, loop_end=clip.loop_end)
    if clip.start_marker:
        made["start_marker"] = clip.start_marker
    made["signature"] = [clip.signature_numerator, clip.signature_denominator]
    made.update(_unusual(clip, _USUAL))
    if clip.is_audio_clip:
        file = {"file_path": getattr(clip, "file_path", ""), "length": clip.end_marker}
        made["audio"] = {**file, **_unusual(clip, _USUAL_SOUND)}
    else:
        made["notes"] = [_note(note) for note in _notes(clip)]
    envelopes = list(_envelopes(track, clip)) if getattr(clip, "has_envelopes", False) else []
    return {**made, "envelopes": envelopes} if envelopes else made


def _unusual(owner: Any, usual: Dict[str, Any]) -> Dict[str, Any]:
    """What does not stand at its default. Older Lives lack some of it. Enums become their numbers."""
    found = {name: getattr(owner, name, default) for name, default in usual.items()}
    return {name: type(usual[name])(value) for name, value in found.items() if value != usual[name]}


# Notes


def _notes(clip: Any) -> Iterable[Any]:
    if hasattr(clip, "get_notes_extended"):
        return clip.get_notes_extended(0, _PITCHES, _EARLIEST, _SPAN)
    return clip.get_notes(_EARLIEST, 0, _SPAN, _PITCHES)


def _note(note: Any) -> List[Any]:
    """`[pitch, start, duration, velocity]`, and behind them what is out of the ordinary."""
    if isinstance(note, tuple):
        return [*note[:4], {"mute": True}] if note[4] else list(note[:4])
    row = [note.pitch, note.start_time, note.duration, note.velocity]
    more = _unusual(note, _USUAL_NOTE)
    return [*row, more] if more else row


# Envelopes


def _envelopes(track: Any, clip: Any) -> Iterator[Dict[str, Any]]:
    for where, parameter in _parameters(track):
        envelope = clip.automation_envelope(parameter)
        if envelope is not None and hasattr(envelope, "events_in_range"):
            yield {"parameter": where, "points": [_point(event) for event in envelope.events_in_range(_EARLIEST, -_EARLIEST)]}


def _point(event: Any) -> List[float]:
    bend = event.control_coefficients
    curve = [bend.x1, bend.y1, bend.x2, bend.y2]
    return [event.time, event.value, *(curve if any(part != 0.5 for part in curve) else ())]


def _parameters(track: Any) -> Iterator[Tuple[str, Any]]:
    """Everything on a track that an envelope can move, under the name that descriptions have for it."""
    yield from _mixer("", track.mixer_device)
    for index, send in enumerate(track.mixer_device.sends):
        yield f"sends[{index}]", send
    yield from _devices("", track.devices)


def _mixer(place: str, mixer: Any) -> Iterator[Tuple[str, Any]]:
    yield f"{place}volume", mixer.volume
    yield f"{place}panning", mixer.panning


def _devices(place: str, devices: Iterable[Any]) -> Iterator[Tuple[str, Any]]:
    for index, device in enumerate(devices):
        here = f"{place}devices[{index}]."
        for parameter in device.parameters:
            yield here + parameter.original_name, parameter
        for step, chain in _chains(device):
            yield from _mixer(f"{here}{step}.", chain.mixer_device)
            yield from _devices(f"{here}{step}.", chain.devices)


def _chains(device: Any) -> Iterator[Tuple[str, Any]]:
    if not device.can_have_chains:
        return
    if getattr(device, "can_have_drum_pads", False):
        seen = set()
        for chain in device.chains:
            if chain.in_note not in seen:
                seen.add(chain.in_note)
                yield f"pads[{chain.in_note}]", chain
    else:
        yield from ((f"chains[{index}]", chain) for index, chain in enumerate(device.chains))
