"""The kinds of tracks and what each of them does not have."""

from .evidence import documented
from .launching import STOPPED
from .routing import ALL, EXTERNAL, MIDI_CHANNELS, NONE, RESAMPLING, TRACK
from .track import Track

NO_ARRANGEMENT = frozenset(["arrangement_clips", "take_lanes"])
NO_SESSION = frozenset(["playing_slot_index", "fired_slot_index", "arm", "current_monitoring_state"]) | NO_ARRANGEMENT
INSTRUMENT, MIDDLE = 1, 1
MONITOR_IN, MONITOR_AUTO = 0, 1


class ClipTrack(Track):
    """A track that holds clips and can be armed."""

    lacks = frozenset(["fold_state"])
    reactions = dict(Track.reactions, arm="arm_changed", implicit_arm="arm_changed")
    can_be_armed = can_be_frozen = has_arrangement = True

    def is_armed(self):
        return self.arm or self.implicit_arm

    @documented("Monitoring: In always hears the input, Auto while the track is armed, Off never.")
    def hears_input(self):
        state = self.current_monitoring_state
        return state == MONITOR_IN or state == MONITOR_AUTO and self.is_armed()

    def arm_changed(self):
        self.document.recorder.show_status()

    def set_arm(self, on):
        """A track without a usable input silently stays disarmed."""
        self.put("arm", on and self.input_routing_type.category != NONE)


class MidiTrack(ClipTrack):
    lacks = ClipTrack.lacks | {"input_meter_left", "input_meter_right"}
    default_name, clip_kind = "MIDI", "MidiClip"
    has_audio_input, has_midi_input = False, True

    @property
    def has_audio_output(self):
        """A MIDI track sounds once it has an instrument."""
        return any(device.type == INSTRUMENT for device in self.devices)

    @property
    def has_midi_output(self):
        return not self.has_audio_output

    @documented("Routing: a MIDI track hears the notes of its input channel, or of all, and none from outside when it listens to a track.")
    def hears_midi(self, channel):
        if not self.hears_input() or self.input_routing_type.category != EXTERNAL:
            return False
        return self.input_routing_channel.display_name in (ALL, MIDI_CHANNELS[channel + 1])

    @property
    def output_meter_left(self):
        return self.audio_meter("output_meter_left")

    @property
    def output_meter_right(self):
        return self.audio_meter("output_meter_right")

    def audio_meter(self, name):
        if not self.has_audio_output:
            raise RuntimeError("MIDI tracks have no '{}' property!".format(name))
        return getattr(super(), name)


class AudioTrack(ClipTrack):
    default_name, clip_kind = "Audio", "AudioClip"

    def listens_to_track(self):
        return "input_type" in self.chosen_routings and self.input_routing_type.category in (RESAMPLING, TRACK)


class GroupTrack(Track):
    lacks = NO_ARRANGEMENT | {"arm"}
    default_name = "Group"
    slot_kind = "GroupSlot"
    is_foldable = True
    active_rows = {}

    def members(self):
        return tuple(track for track in self.parent.tracks if any(group is self for group in track.groups()))

    def show_active_rows(self):
        """Group slots tell which rows of the group play (1) or record (2)."""
        rows = {}
        for track in self.members():
            voice = self.document.player.voices.get(track)
            if voice is not None:
                row = track.playing_slot_index
                rows[row] = max(rows.get(row, 0), 2 if voice.clip.is_recording else 1)
        for row in {*self.active_rows, *rows}:
            if row < len(self.clip_slots):
                self.clip_slots[row].show_status(rows.get(row, 0))
        self.__dict__["active_rows"] = rows
        self.show("playing_slot_index", min(rows, default=STOPPED))

    def stop_all_clips(self, quantized):
        for track in self.members():
            self.document.launcher.stop_track(track, quantized)


class ReturnTrack(Track):
    lacks = NO_SESSION | {"fold_state"}
    default_name = "Return"

    def rename(self):
        self.parent.returns_changed()
        self.parent.show_routings()

    def refresh_name(self, index):
        """Returns are read with their letter in front; their sends on every track are called the same."""
        letter = "ABCDEFGHIJKL"[index]
        self.show("name", "{}-{}".format(letter, self.given_name or self.default_name))
        for track in (*self.parent.tracks, *self.parent.return_tracks):
            if index < len(track.mixer_device.sends):
                track.mixer_device.sends[index].show("name", self.name)


class MainTrack(Track):
    lacks = NO_SESSION | {"fold_state", "mute", "solo", "muted_via_solo"}
    mixer_kind = "MainMixerDevice"

    @property
    def default_name(self):
        return "Main" if self.document.live_version >= (12,) else "Master"

    def rename(self):
        self.refresh_name(0)

    def refresh_name(self, number):
        self.show("name", self.given_name or self.default_name)

    def crossfade_side(self):
        return MIDDLE

    def is_silent(self):
        return False
