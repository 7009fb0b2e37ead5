"""The mixdown: what tracks sound like behind their faders, and what of it comes to groups, returns, main and listening tracks."""

from .evidence import guessed
from .routing import RESAMPLING, TRACK
from .volume_curve import gain_of

A, B = 0, 2
POST_MIXER = "Post Mixer"
SILENT = 0.001


class Mixdown:
    def __init__(self, document):
        self.document = document
        # Tracks whose meters show something.
        self.sounds = {}
        # Groups, the inner ones before those around them; audio tracks that hear another track, or everything.
        self.groups, self.listening = (), ()
        # Where the sound of a track goes, worked out when it first sounds: a track, or None for nowhere.
        self.targets = {}

    def refresh(self):
        """Called when tracks come and go, and when their routing changes."""
        tracks = self.document.song.tracks
        self.targets = {}
        self.groups = tuple(track for track in reversed(tracks) if track.is_foldable)
        self.listening = tuple(track for track in tracks if track.listens_to_track())

    def show(self, levels):
        """Brings all meters up to date; `levels` are those of the clips and keys, by track."""
        song = self.document.song
        self.before, self.behind = {}, {}
        for track, level in levels.items():
            if not type(track).is_dead:
                self.sound(track, level)
        for bus in (*self.groups, *song.return_tracks, song.master_track):
            if bus in self.before:
                self.sound(bus, self.before[bus])
        for track in [track for track in self.sounds if track not in self.behind and not type(track).is_dead]:
            track.show_level(0.0)
        for track, level in self.behind.items():
            track.show_level(level)
        self.listen(levels)
        self.sounds = {track: level for track, level in self.behind.items() if level}

    @guessed("Meters: they follow what the faders, sends and the crossfader let through, and of several sources the loudest counts.")
    def sound(self, track, level):
        """A track, group or return sounds: its own meter moves, and what it feeds."""
        self.before[track] = max(level, self.before.get(track, 0.0))
        loud = 0.0 if track.is_silent() else min(1.0, level * gain_of(track))
        self.behind[track] = loud
        if loud == 0.0 or not track.has_audio_output:
            return
        for target, send in zip(self.document.song.return_tracks, track.mixer_device.sends):
            if send.value:
                self.feed(target, loud * send.value)
        target = self.target_of(track)
        if target is not None:
            self.feed(target, loud * self.crossfade(track))

    def forget(self, track):
        """The track may sound elsewhere now: it has other devices."""
        self.targets.pop(track, None)

    def target_of(self, track):
        if track not in self.targets:
            self.targets[track] = track.output_routing_type.attached_object
        return self.targets[track]

    def feed(self, target, level):
        self.before[target] = max(level, self.before.get(target, 0.0))

    @guessed("Crossfader: each side is fully heard up to the middle, and fades from there to the other end.")
    def crossfade(self, track):
        side = track.crossfade_side()
        if side not in (A, B):
            return 1.0
        position = self.document.song.master_track.mixer_device.crossfader.value
        return min(1.0, 1.0 - position if side == A else 1.0 + position)

    @guessed("Routing: an audio track that takes a track, or everything, as its input shows that on its input meter and passes it on if monitored.")
    def listen(self, levels):
        for track in self.listening:
            heard = self.tapped(track)
            track.show("input_meter_level", heard)
            if heard > SILENT and track.hears_input():
                levels[track] = max(heard, levels.get(track, 0.0))

    def tapped(self, track):
        source = track.input_routing_type
        if source.category == RESAMPLING:
            return self.behind.get(self.document.song.master_track, 0.0)
        point = self.behind if track.input_routing_channel.display_name == POST_MIXER else self.before
        return min(1.0, point.get(source.attached_object, 0.0)) if source.category == TRACK else 0.0
