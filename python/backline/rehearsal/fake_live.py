"""The classes of the small Set and what is in it."""

from .fake_values import MidiNote, MidiNoteSpecification, MidiNoteVector, RoutingType
from .thing import ArgumentError, Thing, delete, fire


class DeviceParameter(Thing):
    def begin_gesture(self):
        self._calls.append("begin")

    def end_gesture(self):
        self._calls.append("end")

    def str_for_value(self, value):
        return "%.1f dB" % value


class MixerDevice(Thing):
    """Volume and panning."""


class View(Thing):
    """Selections."""


class Clip(Thing):
    def fire(self):
        self._calls.append("fire")

    def add_new_notes(self, notes):
        ids = []
        for note in notes:
            ids.append(len(self._fields["_notes"]) + 1)
            self._fields["_notes"].append(note._note)
        fire(self, "notes")
        return tuple(ids)

    def get_notes_by_id(self, note_ids):
        return MidiNoteVector(
            MidiNote(at + 1, values) for at, values in enumerate(self._fields["_notes"]) if at + 1 in note_ids)

    def apply_note_modifications(self, notes):
        if type(notes) is not MidiNoteVector:
            raise ArgumentError("Python argument types in Clip.apply_note_modifications(Clip, list) did not match")
        for note in notes:
            self._fields["_notes"][note.note_id - 1] = tuple(getattr(note, name) for name in MidiNote.NAMES)


class ClipSlot(Thing):
    def create_clip(self, length):
        if self.clip is not None:
            raise RuntimeError("This clip slot already has a clip")
        self._fields["clip"] = new_clip("", length)
        self._fields["has_clip"] = True
        fire(self, "has_clip")
        return self.clip

    def delete_clip(self):
        delete(self.clip)
        self._fields["clip"] = None
        self._fields["has_clip"] = False
        fire(self, "has_clip")


class Track(Thing):
    """A track with slots."""


class Device(Thing):
    """Any device."""


class RackDevice(Thing):
    """A device with chains."""


class Scene(Thing):
    """A row of slots."""


class Song(Thing):
    def begin_undo_step(self):
        self._calls.append("begin_undo_step")

    def end_undo_step(self):
        self._calls.append("end_undo_step")

    def create_midi_track(self, index=None):
        tracks = list(self.tracks)
        track = new_track("MIDI", 2)
        put_into(self, track)
        tracks.insert(len(tracks) if index in (None, -1) else index, track)
        self._replace(tracks)
        return track

    def delete_track(self, index):
        tracks = list(self.tracks)
        gone = tracks.pop(index)
        self._replace(tracks)
        delete(gone)

    def tap_tempo(self):
        self._calls.append("tap_tempo")

    def jump_by(self, beats):
        self._calls.append(("jump_by", beats))

    def _replace(self, tracks):
        self._fields["tracks"] = tuple(tracks)
        fire(self, "tracks")


class Application(Thing):
    def get_major_version(self):
        return 12


def new_parameter(name, value, low=0.0, high=1.0):
    return DeviceParameter(name=name, value=value, min=low, max=high, is_quantized=False)


def new_clip(name, length=4.0):
    clip = Clip(name=name, length=length, color=0, is_playing=False, looping=True, _notes=[])
    clip._silent = {"is_playing"}
    return clip


def new_slot(name=None):
    slot = ClipSlot(has_clip=name is not None, clip=None if name is None else new_clip(name))
    slot._silent = {"clip"}
    return slot


def new_track(name, slots):
    mixer = MixerDevice(
        volume=new_parameter("Volume", 0.85), panning=new_parameter("Pan", 0.0, -1.0), sends=(new_parameter("A-Reverb", 0.0),))
    rack = RackDevice(name="Drum Rack", parameters=(new_parameter("Device On", 1.0),), can_have_chains=True, chains=())
    reverb = Device(name="Reverb", parameters=(new_parameter("Device On", 1.0),), can_have_chains=False)
    types = (RoutingType("Ext. In"), RoutingType("All Ins", 1))
    return Track(
        name=name, color=0, arm=False, mute=False, input_routing_type=types[0], available_input_routing_types=types, mixer_device=mixer, devices=(rack, reverb),
        clip_slots=tuple(new_slot("%s %d" % (name, at) if at == 0 else None) for at in range(slots)))


def put_into(song, track):
    """Parents, by which an object finds its path."""
    track._fields["canonical_parent"] = song
    track.mixer_device._fields["canonical_parent"] = track
    track.mixer_device.volume._fields["canonical_parent"] = track.mixer_device
    for slot in track.clip_slots:
        slot._fields["canonical_parent"] = track
        if slot.clip is not None:
            slot.clip._fields["canonical_parent"] = slot


class FakeLive:
    """A Set with two tracks and what else the script asks of Live."""

    def __init__(self, tracks=("Bass", "Drums"), slots=2):
        self.song = Song(
            tempo=120.0, metronome=False, is_playing=False, signature_denominator=4, can_undo=False, root_note=0,
            swing_amount=0.0, tracks=tuple(new_track(name, slots) for name in tracks), return_tracks=(),
            scenes=tuple(Scene(name=str(at), color_index=None) for at in range(slots)),
            scale_intervals=(0, 2, 4, 5, 7, 9, 11), view=None)
        self.song._fields["view"] = View(selected_track=self.song.tracks[0], selected_scene=self.song.scenes[0])
        self.song._silent = {"can_undo"}
        for track in self.song.tracks:
            put_into(self.song, track)
        self.app = Application(open_dialog_count=0)

    def roots(self):
        return {"song": lambda: self.song, "application": lambda: self.app}

    def find(self, path):
        return {"Live.Clip.MidiNoteSpecification": MidiNoteSpecification}[path]
