"""Building a Set from a checked description. Nodes are filled directly: nothing listens yet, and nothing is to be undone."""

import re

from .description_clips import build_clip, build_lanes
from .description_fields import CHOICES
from .palette import colours
from .volume_curve import volume_for_db

# Written out in a description, such a name is still the default one: it follows the track's place.
DEFAULT_NAME = re.compile(r"\d+-(MIDI|Audio|Group)")
KINDS = {"midi": "MidiTrack", "audio": "AudioTrack", "group": "GroupTrack"}
DEFAULT_QUANTIZATION = 4
SONG_FIELDS = ("name", "groove_amount", "root_note", "scale_name", "swing_amount", "metronome")
LOOP_FIELDS = {"start": "loop_start", "length": "loop_length", "on": "loop"}


def build_set(song, description):
    own, document = song.__dict__, song.document
    own.update({name: description[name] for name in SONG_FIELDS if name in description})
    own["tempo"] = float(description.get("tempo", 120.0))
    own["signature_numerator"], own["signature_denominator"] = description.get("signature", (4, 4))
    quantization = description.get("clip_trigger_quantization", DEFAULT_QUANTIZATION)
    own["clip_trigger_quantization"] = document.enum("Song.Quantization", quantization)
    own.update({LOOP_FIELDS[name]: value if name == "on" else float(value) for name, value in description.get("loop", {}).items()})
    own["midi_recording_quantization"] = document.enum("Song.RecordingQuantization", 0)
    own["groove_pool"] = document.new("GroovePool", song)
    if "view" not in own:
        own["view"] = document.new("SongView", song)
    build_tracks(song, description)
    scenes, cues = description.get("scenes") or [{}], description.get("cues", ())
    own["scenes"] = tuple(build_scene(song, row) for row in scenes)
    own["cue_points"] = tuple(
        document.new("CuePoint", song, time=float(cue["time"]), name=cue.get("name", "")) for cue in sorted(cues, key=lambda cue: cue["time"])
    )
    build_slots(song, description["tracks"])
    song.returns_changed()
    song.tracks_changed()
    song.show_jumps()


def build_tracks(song, description):
    own, document = song.__dict__, song.document
    own["master_track"] = document.new("MainTrack", song)
    own["return_tracks"] = own["tracks"] = own["scenes"] = ()
    own["return_tracks"] = tuple(document.new("ReturnTrack", song) for _ in description.get("returns", ()))
    tracks = []
    for row in description["tracks"]:
        group = tracks[row["group"]] if row.get("group") is not None else None
        tracks.append(document.new(KINDS[row["kind"]], song, group_track=group))
    own["tracks"] = tuple(tracks)
    for track in (*own["tracks"], *own["return_tracks"]):
        for _ in own["return_tracks"]:
            track.add_send("")
    for track, row in zip(own["tracks"], description["tracks"]):
        fill_track(track, row)
    for track, row in zip(own["return_tracks"], description.get("returns", ())):
        fill_track(track, row)
    fill_track(own["master_track"], description.get("main", {}))
    own["master_track"].refresh_name(0)
    own["master_track"].mixer_device.song_tempo.__dict__["value"] = own["tempo"]
    document.journal.clear()


def fill_track(track, row):
    paint(track, row, 0)
    own, mixer = track.__dict__, track.mixer_device
    name = row.get("name", "")
    own["given_name"] = "" if DEFAULT_NAME.fullmatch(name) else name
    own.update({name: row[name] for name in ("mute", "solo", "arm") if name in row})
    if row.get("mute"):
        mixer.track_activator.__dict__["value"] = 0.0
    if "volume_db" in row:
        mixer.volume.__dict__["value"] = volume_for_db(row["volume_db"])
    if "panning" in row:
        mixer.panning.__dict__["value"] = float(row["panning"])
    for send, value in zip(mixer.sends, row.get("sends", ())):
        send.__dict__["value"] = float(value)
    if "monitoring" in row:
        own["current_monitoring_state"] = CHOICES["monitoring"].index(row["monitoring"])
    if "folded" in row:
        own["fold_state"] = row["folded"]
    if "crossfade" in row:
        mixer.__dict__["crossfade_assign"] = CHOICES["crossfade"].index(row["crossfade"])
    if "routing" in row:
        own["chosen_routings"] = dict(row["routing"])
    own["devices"] = tuple(build_device(track, device) for device in row.get("devices", ()))


def paint(node, row, default):
    node.__dict__.update(colours(row.get("color", default)))


def build_scene(song, row):
    scene = song.document.new("Scene", song, name=row.get("name", ""))
    if "color" in row:
        paint(scene, row, 0)
    if row.get("tempo") is not None:
        tempo = float(row["tempo"])
        scene.__dict__.update(tempo_enabled=True, tempo=tempo, kept_tempo=tempo)
    if row.get("signature") is not None:
        numerator, denominator = row["signature"]
        scene.__dict__.update(
            time_signature_enabled=True, time_signature_numerator=numerator, time_signature_denominator=denominator,
            kept_numerator=numerator, kept_denominator=denominator,
        )  # fmt: skip
    return scene


def build_slots(song, rows):
    scenes = song.scenes
    for track, row in zip(song.tracks, rows):
        track.__dict__["clip_slots"] = slots = tuple([track.new_slot() for _ in scenes])
        for number, clip in row.get("clips", {}).items():
            slot = slots[int(number)]
            slot.__dict__.update(clip=build_clip(track, slot, clip), has_clip=True)
        build_lanes(track, row)


def build_device(owner, row):
    document = owner.document
    device = document.shelf.make(document.shelf.find(row["device"]), owner)
    device.__dict__["name"] = row.get("name", device.name)
    for name, value in row.get("parameters", {}).items():
        parameter = device.parameter_named(name)
        parameter.__dict__["value"] = min(parameter.max, max(parameter.min, float(value)))
    for macro, given in zip(device.parameters[1:], row.get("macros", ())):
        macro.__dict__.update({name: given[name] for name in ("name", "value") if name in given})
    if row.get("chains") or row.get("pads"):
        build_chains(device, row)
    return device


def build_chains(rack, row):
    chains = [build_chain(rack, chain) for chain in row.get("chains", ())]
    for note, pad in row.get("pads", {}).items():
        chains.append(build_chain(rack, pad, in_note=int(note)))
    rack.__dict__["chains"] = tuple(chains)


def build_chain(rack, row, **fields):
    chain = rack.new_chain(**fields)
    if "name" in row:
        chain.__dict__["name"] = row["name"]
    paint(chain, row, 0)
    chain.__dict__["devices"] = tuple(build_device(chain, device) for device in row.get("devices", ()))
    return chain
