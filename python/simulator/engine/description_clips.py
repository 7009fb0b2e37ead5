"""Building the clips of a checked description: in slots, in the arrangement and in take lanes, with their envelopes."""

from .description_envelopes import build_envelope
from .notes import Note, place
from .palette import colours

CLIP_FIELDS = ("launch_mode", "launch_quantization", "legato", "muted", "velocity_amount")
AUDIO_FIELDS = ("file_path", "warping", "warp_mode", "gain", "pitch_coarse", "pitch_fine", "ram_mode")


def build_clip(track, home, row):
    audio = row.get("audio", {})
    length = float(row.get("length", audio.get("length", 4.0)))
    fields = {name: row[name] for name in CLIP_FIELDS if name in row}
    fields.update({name: audio[name] for name in AUDIO_FIELDS if name in audio})
    clip = track.new_clip(home, length, name=row.get("name", ""), **fields)
    own = clip.__dict__
    if "color" in row:
        own.update(colours(row["color"]))
    if "signature" in row:
        own["signature_numerator"], own["signature_denominator"] = row["signature"]
    own["loop_start"] = float(row.get("loop_start", 0.0))
    own["loop_end"] = float(row.get("loop_end", length))
    own["start_marker"] = start = float(row.get("start_marker", 0.0))
    if not row.get("looping", True):
        own.update(looping=False, kept_brace=(own["loop_start"], own["loop_end"]), loop_start=start, loop_end=length)
    if row.get("notes"):
        notes = [build_note(number, note) for number, note in enumerate(row["notes"], 1)]
        own.update(notes=place((), notes), last_note_id=len(notes))
    own["envelopes"] = tuple(build_envelope(track, clip, envelope) for envelope in row.get("envelopes", ()))
    return clip


def build_note(number, row):
    pitch, start, duration, velocity, *more = row
    return Note(number, pitch, float(start), float(duration), float(velocity), **dict(*more))


def build_lanes(track, row):
    if row.get("arrangement"):
        track.__dict__["arrangement_clips"] = build_lane(track, track, row["arrangement"])
    lanes = []
    for lane in row.get("take_lanes", ()):
        made = track.document.new("TakeLane", track, name=lane.get("name", ""))
        made.__dict__["arrangement_clips"] = build_lane(track, made, lane.get("clips", ()))
        lanes.append(made)
    if lanes:
        track.__dict__["take_lanes"] = tuple(lanes)


def build_lane(track, lane, rows):
    clips = []
    for row in sorted(rows, key=lambda row: row["at"]):
        clip = build_clip(track, lane, row)
        clip.__dict__.update(is_arrangement_clip=True, start_time=float(row["at"]), span=float(row.get("span", clip.beats_long)))
        clips.append(clip)
    return tuple(clips)
