"""Scenes: a row of slots, with an optional tempo and time signature of its own."""

from .evidence import documented
from .node import Node
from .palette import Coloured

DISABLED = -1
DENOMINATORS = (1, 2, 4, 8, 16)


class Scene(Coloured, Node):
    lom = "Scene"
    runtime = frozenset(["is_triggered"])
    # What tempo and signature return to when they are switched on again.
    kept_tempo, kept_numerator, kept_denominator = 120.0, 4, 4
    tempo, time_signature_numerator, time_signature_denominator = -1.0, DISABLED, DISABLED
    color_index = None

    @property
    def row(self):
        return self.parent.scenes.index(self)

    @property
    def clip_slots(self):
        row = self.row
        return tuple(track.clip_slots[row] for track in self.parent.tracks)

    @property
    def is_empty(self):
        return not any(slot.has_clip for slot in self.clip_slots)

    def set_color_index(self, index):
        """Scenes can do without a colour."""
        if index is None:
            self.put("color_index", None)
            self.put("color", 0)
        else:
            self.paint(index)

    # Tempo and signature

    def settings(self):
        """Tempo and signature for a new scene below this one."""
        names = (
            "kept_tempo", "kept_numerator", "kept_denominator", "tempo", "tempo_enabled", "time_signature_enabled",
            "time_signature_numerator", "time_signature_denominator",
        )  # fmt: skip
        return {name: getattr(self, name) for name in names}

    def set_tempo_enabled(self, on):
        self.put("tempo_enabled", on)
        self.put("tempo", self.kept_tempo if on else -1.0)

    def set_tempo(self, value):
        self.put("kept_tempo", value)
        self.set_tempo_enabled(True)

    def set_time_signature_enabled(self, on):
        self.put("time_signature_enabled", on)
        self.put("time_signature_numerator", self.kept_numerator if on else DISABLED)
        self.put("time_signature_denominator", self.kept_denominator if on else DISABLED)

    def set_time_signature_numerator(self, value):
        self.put("kept_numerator", value)
        self.set_time_signature_enabled(True)

    def set_time_signature_denominator(self, value):
        self.put("kept_denominator", next(beat for beat in DENOMINATORS if beat >= value))
        self.set_time_signature_enabled(True)

    # Launching

    def fire(self, force_legato, can_select_scene_on_launch):
        """Clips start, empty slots with a stop button stop their tracks; an empty scene does not start the transport."""
        song = self.document.song
        slots = [slot for slot in self.clip_slots if not slot.is_group_slot]
        if song.is_playing or any(slot.has_clip for slot in slots):
            self.document.launcher.fire_scene(self)
        else:
            self.begin()
        for slot in slots:
            slot.fire_in_scene(force_legato)
        if can_select_scene_on_launch and song.select_on_launch:
            song.view.select_scene(self)

    def fire_as_selected(self, force_legato):
        """Fires the selected scene, whichever scene this is called on, and selects the next one."""
        song = self.document.song
        selected = song.view.selected_scene
        selected.fire(force_legato, False)
        following = selected.row + 1
        if following < len(song.scenes):
            song.view.select_scene(song.scenes[following])

    @documented("Launching: a scene's launch button is pressed for its clips too, until it is released.")
    def set_fire_button_state(self, state):
        clips = [slot.clip for slot in self.clip_slots if slot.clip is not None]
        if not state:
            for clip in clips:
                clip.set_fire_button_state(False)
            return
        for clip in clips:
            clip.show("is_held", True)
        self.fire(False, True)

    def begin(self):
        """The boundary is reached: tempo and signature of the scene apply."""
        self.show("is_triggered", False)
        song = self.document.song
        if self.tempo_enabled:
            song.set_tempo(self.tempo)
        if self.time_signature_enabled:
            song.put("signature_numerator", self.time_signature_numerator)
            song.put("signature_denominator", self.time_signature_denominator)

    def died(self):
        self.document.launcher.scenes.pop(self, None)
