"""Creating, deleting and duplicating scenes: one slot per track each."""

from ..live_module import LimitationError
from .duplication import duplicate
from .evidence import guessed

ALL_EXCEPT_SELECTED = 1


class SongScenes:
    def scenes_changed(self):
        for track in (*self.document.player.voices, *self.document.launcher.pending):
            self.document.launcher.renumber(track)
        self.view.keep_selection()

    def create_scene(self, index):
        """The new scene takes tempo and signature of the one above it."""
        if not -1 <= index <= len(self.scenes):
            raise LimitationError("Invalid scene index: {}".format(index))
        place = len(self.scenes) if index == -1 else index
        settings = self.scenes[place - 1].settings() if place else {}
        scene = self.document.new("Scene", self, **settings)
        self.insert_scene(place, scene, [track.new_slot() for track in self.tracks])
        return scene

    def insert_scene(self, place, scene, slots):
        self.put("scenes", (*self.scenes[:place], scene, *self.scenes[place:]))
        for track, slot in zip(self.tracks, slots):
            track.put("clip_slots", (*track.clip_slots[:place], slot, *track.clip_slots[place:]))
        self.view.select_scene(scene)

    def scene_at(self, index):
        if not 0 <= index < len(self.scenes):
            raise IndexError("Invalid scene index: {}".format(index))
        return self.scenes[index]

    def delete_scene(self, index):
        scene = self.scene_at(index)
        if len(self.scenes) == 1:
            raise RuntimeError("The last scene of a Set cannot be deleted")
        self.put("scenes", tuple(other for other in self.scenes if other is not scene))
        for track in self.tracks:
            track.put("clip_slots", track.clip_slots[:index] + track.clip_slots[index + 1 :])

    def duplicate_scene(self, index):
        scene = self.scene_at(index)
        slots = [duplicate(track.clip_slots[index], track) for track in self.tracks]
        self.insert_scene(index + 1, duplicate(scene, self), slots)

    def capture_and_insert_scene(self, capture_mode):
        """A new scene below the selected one, with copies of the clips that play."""
        place = self.scenes.index(self.view.selected_scene) + 1
        left_out = self.view.selected_track if capture_mode == ALL_EXCEPT_SELECTED else None
        slots = [track.new_slot() if track is left_out else self.captured_slot(track) for track in self.tracks]
        self.insert_scene(place, self.document.new("Scene", self), slots)

    @guessed("Scenes: what is captured goes on playing where it was; the new scene waits to be launched.")
    def captured_slot(self, track):
        voice = self.document.player.voices.get(track)
        return track.new_slot() if voice is None else duplicate(voice.slot, track)
