"""One scene's buttons and its slots."""

from simulator.frameworks.clips import ScenePart, Window

from .ClipSlotComponent import ClipSlotComponent
from .CompoundComponent import CompoundComponent


class SceneComponent(ScenePart, CompoundComponent):
    """`SceneComponent(num_slots, tracks_to_use_callback)`."""

    clip_slot_component_type = ClipSlotComponent

    def __init__(self, num_slots=0, tracks_to_use_callback=None, window=None, **named):
        super().__init__(**named)
        tracks = tracks_to_use_callback or (lambda: self.song().visible_tracks)
        self.begin(window or Window(num_slots, 1, tracks))

    def _create_clip_slot(self):
        return self.clip_slot_component_type()

    def set_track_offset(self, offset):
        self._window.move_to(offset, self._window.scene_offset)
        self.place_slots()

    def set_scene_value(self, value):
        self.set_scene_state_value("scene", value)

    def set_no_scene_value(self, value):
        self.set_scene_state_value("no_scene", value)

    def set_triggered_value(self, value):
        self.set_scene_state_value("triggered", value)
