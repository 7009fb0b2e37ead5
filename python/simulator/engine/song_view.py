"""Song.View: what is selected."""

from .node import View


class SongView(View):
    lom = "Song.View"
    notifies = {"chosen_chain": ("selected_chain",), "shown_clip": ("detail_clip",), "mapping_device": ("mod_mapping_device",)}
    selected_track = selected_scene = selected_parameter = shown_clip = mapping_device = None
    chosen_chain = None
    last_row = last_column = 0
    follow_song = True

    def select_track(self, track):
        self.show("selected_track", track)
        self.remember()

    def select_scene(self, scene):
        self.show("selected_scene", scene)
        self.remember()

    def set_selected_track(self, track):
        song = self.parent
        if track not in (*song.tracks, *song.return_tracks, song.master_track):
            raise RuntimeError("The track is not part of the Set")
        self.select_track(track)

    def set_selected_scene(self, scene):
        self.select_scene(scene)

    @property
    def detail_clip(self):
        return alive(self.shown_clip)

    def set_detail_clip(self, clip):
        self.show("shown_clip", clip)

    @property
    def mod_mapping_device(self):
        return alive(self.mapping_device)

    def set_mod_mapping_device(self, device):
        self.show("mapping_device", device)

    @property
    def highlighted_clip_slot(self):
        """Where the selected track and the selected scene meet; None on returns and main."""
        track, scene = self.selected_track, self.selected_scene
        if track is None or not track.clip_slots:
            return None
        return track.clip_slots[self.parent.scenes.index(scene)]

    def set_highlighted_clip_slot(self, slot):
        if slot is None:
            return
        track = slot.parent
        self.select_track(track)
        self.select_scene(self.parent.scenes[track.clip_slots.index(slot)])
        if slot.clip is not None:
            self.show("shown_clip", slot.clip)

    # Devices

    def select_device(self, device, should_appoint_device):
        track = device.parent
        while track.lom != "Track":
            self.choose_chain(track)
            track = track.parent.parent
        self.select_track(track)
        track.view.show("chosen_device", device)
        if should_appoint_device:
            self.parent.show("appointed", device)

    def choose_chain(self, chain):
        chain.parent.view.show("chosen_chain", chain)
        self.show("chosen_chain", chain)

    @property
    def selected_chain(self):
        return alive(self.chosen_chain)

    def set_selected_chain(self, chain):
        if chain is not None:
            self.choose_chain(chain)

    # What was selected may go

    def keep_selection(self):
        """Something of the Set is always selected: what takes the place of what went."""
        song = self.parent
        if self.selected_scene is None or self.selected_scene not in song.scenes:
            self.show("selected_scene", nearest(song.scenes, self.last_row))
        if alive(self.selected_track) is None:
            self.show("selected_track", nearest(song.tracks, self.last_column))
        self.remember()

    def remember(self):
        """Where the selection stood, for when what stood there is gone."""
        song = self.parent
        if self.selected_scene in song.scenes:
            self.__dict__["last_row"] = song.scenes.index(self.selected_scene)
        if self.selected_track in song.tracks:
            self.__dict__["last_column"] = song.tracks.index(self.selected_track)


def nearest(items, place):
    return items[min(place, len(items) - 1)] if items else None


def alive(node):
    """The node, or None when it is no longer in the Set."""
    return None if node is None or type(node).is_dead else node
