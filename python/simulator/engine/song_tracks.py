"""Creating, deleting and duplicating tracks; what follows from their order."""

from ..live_module import LimitationError
from .device_chain import inside
from .duplication import duplicate
from .palette import PALETTE

MOST_RETURNS = 12


class SongTracks:
    visible_tracks = ()

    # What follows from the tracks

    def tracks_changed(self):
        for index, track in enumerate(self.tracks):
            track.refresh_name(index + 1)
        self.show_visible_tracks()
        self.show_muted_via_solo()
        self.document.arrangement.refresh()
        self.document.meters.mixdown.refresh()
        self.show_routings()
        self.view.keep_selection()
        for scene in self.scenes:
            self.document.changed(scene, "clip_slots")

    def returns_changed(self):
        for index, track in enumerate(self.return_tracks):
            track.refresh_name(index)
        self.show_muted_via_solo()
        self.show_routings()
        self.view.keep_selection()

    def show_routings(self):
        """Tracks came, went or got another name: what can be chosen as a source or a target is another."""
        for track in (*self.tracks, *self.return_tracks, self.master_track):
            track.show_offered()
            for device in inside(track.devices):
                for chooser in device.choosers():
                    chooser.show_offered()

    def show_visible_tracks(self):
        self.show("visible_tracks", tuple(track for track in self.tracks if track.is_visible))

    def show_muted_via_solo(self):
        soloed = any(track.solo for track in (*self.tracks, *self.return_tracks))
        for track in self.tracks:
            track.show("muted_via_solo", soloed and not track.sounds_in_solo())

    # Creating

    def insertion_index(self, index):
        """-1 appends, None inserts after the selected track."""
        if index is None:
            selected = self.view.selected_track
            return self.tracks.index(selected) + 1 if selected in self.tracks else len(self.tracks)
        if not -1 <= index <= len(self.tracks):
            raise LimitationError("Invalid track index: {}".format(index))
        return len(self.tracks) if index == -1 else index

    def create_midi_track(self, index):
        return self.create_track("MidiTrack", index)

    def create_audio_track(self, index):
        return self.create_track("AudioTrack", index)

    def create_track(self, kind, index):
        place = self.insertion_index(index)
        track = self.document.new(kind, self, group_track=self.group_at(place), **self.next_colour())
        track.fill(self.scenes, self.return_tracks)
        self.insert_track(place, track)
        return track

    def next_colour(self):
        """Live picks a colour for every new track; here they follow each other."""
        index = (len(self.tracks) + len(self.return_tracks)) * 9 % len(PALETTE)
        return {"color_index": index, "color": PALETTE[index]}

    def group_at(self, place):
        """A track inserted among the tracks of a group belongs to it."""
        before = self.tracks[place - 1] if place else None
        after = self.tracks[place] if place < len(self.tracks) else None
        if after is None or before is None or after.group_track is None:
            return None
        return after.group_track if after.group_track in (before, before.group_track) else None

    def insert_track(self, place, track):
        self.put("tracks", (*self.tracks[:place], track, *self.tracks[place:]))
        self.view.select_track(track)

    def create_return_track(self):
        if len(self.return_tracks) >= MOST_RETURNS:
            raise RuntimeError("The maximum number of return tracks is already reached!")
        track = self.document.new("ReturnTrack", self, **self.next_colour())
        track.fill((), self.return_tracks)
        self.put("return_tracks", (*self.return_tracks, track))
        for other in (*self.tracks, *self.return_tracks):
            other.add_send()
        self.view.select_track(track)
        return track

    # Deleting

    def delete_track(self, index):
        track = self.track_at(self.tracks, index)
        if not set(self.tracks) - set(track.members()) - {track}:
            raise RuntimeError("The last track of a Set cannot be deleted")
        gone = {track, *track.members()}
        self.put("tracks", tuple(other for other in self.tracks if other not in gone))

    def delete_return_track(self, index):
        track = self.track_at(self.return_tracks, index)
        self.put("return_tracks", tuple(other for other in self.return_tracks if other is not track))
        for other in (*self.tracks, *self.return_tracks):
            other.remove_send(index)

    def track_at(self, tracks, index):
        if not 0 <= index < len(tracks):
            raise IndexError("Invalid track index: {}".format(index))
        return tracks[index]

    # Duplicating

    def duplicate_track(self, index):
        """The copy stands behind its source, a group with all its tracks behind the group."""
        source = self.track_at(self.tracks, index)
        family = [source, *source.members()]
        copies = {}
        for track in family:
            copies[track] = duplicate(track, self)
        for track, copy in copies.items():
            copy.__dict__["group_track"] = copies.get(track.group_track, track.group_track)
            copy.__dict__["arm"] = False if track.can_be_armed else copy.__dict__.get("arm", False)
        place = index + len(family)
        self.put("tracks", (*self.tracks[:place], *copies.values(), *self.tracks[place:]))
        self.view.select_track(copies[source])
