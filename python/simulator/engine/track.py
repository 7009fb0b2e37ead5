"""Tracks: what all of them share. The kinds (MIDI, audio, group, return, main) are in track_kinds.py."""

from .device_chain import DeviceChain
from .evidence import guessed
from .mixer import send_parameter
from .node import Node
from .palette import Coloured
from .routing import OUTPUTS, Routed
from .routing_names import NamedRoutings
from .song_data import Data
from .track_clips import TrackClips
from .track_meters import Metered
from .track_view import Viewed


class Track(TrackClips, Coloured, DeviceChain, Routed, NamedRoutings, Metered, Data, Viewed, Node):
    lom = "Track"
    branches = ("clip_slots", "devices", "mixer_device", "arrangement_clips", "take_lanes", "own_view")
    runtime = frozenset(
        ["playing_slot_index", "fired_slot_index", "output_meter_level", "input_meter_level", "muted_via_solo",
         "back_to_arranger", "active_rows"]
    )  # fmt: skip
    notifies = {
        "output_meter_level": ("output_meter_left", "output_meter_right"),
        "input_meter_level": ("input_meter_left", "input_meter_right"),
        "devices": ("has_audio_output", "has_midi_output", "performance_impact", *OUTPUTS),
        "is_frozen": ("performance_impact",),
    }
    reactions = {
        "given_name": "rename",
        "solo": "solo_changed",
        "mute": "mute_changed",
        "devices": "devices_changed",
        "arrangement_clips": "arrangement_changed",
        "fold_state": "fold_changed",
        "color_index": "colour_changed",
        "chosen_routings": "routing_changed",
    }
    given_name = ""
    name = ""
    group_track = None
    playing_slot_index = fired_slot_index = -1
    current_monitoring_state = 1
    can_be_armed = can_be_frozen = has_arrangement = is_foldable = False
    has_audio_input = has_audio_output = True
    has_midi_input = has_midi_output = False
    mixer_kind, slot_kind = "MixerDevice", "ClipSlot"
    # The kind of clips that its slots take.
    clip_kind = ""

    def __init__(self, parent=None, **fields):
        super().__init__(parent, **fields)
        self.__dict__["mixer_device"] = self.document.new(self.mixer_kind, self)

    def fill(self, scenes, returns):
        """Gives a new track its slots and sends, before it is in the Set."""
        self.__dict__["clip_slots"] = tuple(self.new_slot() for _ in scenes)
        for track in returns:
            self.add_send(track.name)

    def new_slot(self):
        return self.document.new(self.slot_kind, self)

    def died(self):
        self.document.launcher.forget_track(self)

    # Name

    def set_name(self, name):
        self.put("given_name", name)

    def rename(self):
        tracks = self.parent.tracks
        self.refresh_name(tracks.index(self) + 1 if self in tracks else 0)
        self.parent.show_routings()

    def refresh_name(self, number):
        """A track without a name of its own is called by its number, and renumbered when tracks move."""
        self.show("name", self.given_name or "{}-{}".format(number, self.default_name))

    # Chains of its rack in the mixer

    def shown_rack(self):
        return next((device for device in self.devices if device.can_have_chains), None)

    @property
    @guessed("Tracks: the chains of the first rack of a track can be shown in the mixer.")
    def can_show_chains(self):
        return self.shown_rack() is not None

    def set_is_showing_chains(self, on):
        rack = self.shown_rack()
        if rack is None:
            raise RuntimeError("The track has no chains to show")
        self.put("is_showing_chains", on)
        rack.put("is_showing_chains", on)

    # Sends

    def add_send(self, name=None):
        mixer = self.mixer_device
        mixer.put("sends", (*mixer.sends, send_parameter(mixer, name or self.parent.return_tracks[-1].name)))

    def remove_send(self, index):
        sends = self.mixer_device.sends
        self.mixer_device.put("sends", sends[:index] + sends[index + 1 :])

    @property
    def is_part_of_selection(self):
        return self.parent.view.selected_track is self

    # Groups

    @property
    def is_grouped(self):
        return self.group_track is not None

    @property
    def is_visible(self):
        return all(not group.fold_state for group in self.groups())

    def groups(self):
        """The groups this track stands in, innermost first."""
        group = self.group_track
        while group is not None:
            yield group
            group = group.group_track

    def members(self):
        """The tracks of a group; none for others."""
        return ()

    def show_in_groups(self):
        for group in self.groups():
            group.show_active_rows()

    # Mute and solo

    def set_mute(self, on):
        self.put("mute", on)
        self.mixer_device.track_activator.put("value", 0.0 if on else 1.0)

    def mute_changed(self):
        """The notes of a muted track end at once."""
        if self.mute and self in self.document.player.voices:
            self.document.player.release(self.document.player.voices[self])

    def solo_changed(self):
        self.parent.show_muted_via_solo()

    def sounds_in_solo(self):
        return self.solo or any(group.solo for group in self.groups()) or any(track.solo for track in self.members())

    def is_silent(self):
        return self.mute or self.muted_via_solo or any(group.mute for group in self.groups())

    # Playing

    def is_armed(self):
        return False

    def hears_midi(self, channel):
        """Whether notes from outside on a channel, 0 to 15, come to the track."""
        return False

    def hears_input(self):
        """Whether what comes in is passed on."""
        return False

    def listens_to_track(self):
        """Whether the track records the sound of others."""
        return False

    def crossfade_side(self):
        return self.mixer_device.crossfade_assign

    def fold_changed(self):
        self.parent.show_visible_tracks()

    def stop_all_clips(self, quantized):
        self.document.launcher.stop_track(self, quantized)

    def set_back_to_arranger(self, on):
        if not on and self.clip_slots:
            self.document.launcher.back_to_arranger((self,))
