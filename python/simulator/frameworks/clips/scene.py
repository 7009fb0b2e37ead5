"""One scene's buttons and its slots."""

from __future__ import annotations

from typing import Any, List

from ..component import ComponentBase
from ..held_controls import HeldControls
from ..listening import is_gone, listens


class ScenePart(ComponentBase):
    clip_slot_type: Any = None

    def begin(self, window: Any) -> None:
        """Makes one slot for each track of the window. Called once by the constructors."""
        self._window = window
        self._scene: Any = None
        self._scene_controls = HeldControls(self.is_enabled)
        self._select_held = self._delete_held = False
        self._scene_values: dict = {}
        self._clip_slots: List[Any] = [self.add_part(self._create_clip_slot()) for _ in range(window.num_tracks)]

    def _create_clip_slot(self) -> Any:
        """For overriding: a new slot."""
        return self.clip_slot_type()

    def clip_slot(self, index: int) -> Any:
        return self._clip_slots[index]

    @property
    def scene(self) -> Any:
        return self._scene

    def set_scene(self, scene: Any) -> None:
        self._scene = None if is_gone(scene) else scene
        self._on_triggered.subject = self._on_color.subject = self._scene
        self.place_slots()
        self.update()

    def place_slots(self) -> None:
        """Gives each slot of ours the slot of its track in this scene."""
        tracks = self._window.controlled_tracks()
        index = -1 if self._scene is None else list(self.live_song.scenes).index(self._scene)
        for place, slot in enumerate(self._clip_slots):
            slots = tracks[place].clip_slots if place < len(tracks) else ()
            slot.set_clip_slot(slots[index] if 0 <= index < len(slots) else None)

    # Buttons

    def set_launch_button(self, button: Any) -> None:
        self._scene_controls.button("launch", button, self._launch_value)
        self.update()

    def set_select_button(self, button: Any) -> None:
        self._select_held = False
        self._scene_controls.button("select", button, self._select_value)

    def set_delete_button(self, button: Any) -> None:
        self._delete_held = False
        self._scene_controls.button("delete", button, self._delete_value)

    def _select_value(self, value: int) -> None:
        self._select_held = bool(value)

    def _delete_value(self, value: int) -> None:
        self._delete_held = bool(value)

    def _launch_value(self, value: int) -> None:
        if self._scene is None:
            return
        if value and self._select_held:
            self.live_song.view.selected_scene = self._scene
        elif value and self._delete_held:
            self.live_song.delete_scene(list(self.live_song.scenes).index(self._scene))
        else:
            self._do_launch_scene(value)

    def _do_launch_scene(self, value: int) -> None:
        button = self._scene_controls["launch"]
        if getattr(button, "is_momentary", lambda: False)():
            self._scene.set_fire_button_state(bool(value))
        elif self._scene_controls.pressed("launch", value):
            self._scene.fire()
        if value and self.live_song.select_on_launch and self.live_song.view.selected_scene != self._scene:
            self.live_song.view.selected_scene = self._scene

    # What is shown

    def set_scene_state_value(self, state: str, value: Any) -> None:
        """What is sent for a state: `scene`, `no_scene`, `triggered`."""
        self._scene_values[state] = value
        self.update()

    def update(self) -> None:
        super().update()
        button = self._scene_controls["launch"]
        if button is None or not self.is_enabled():
            return
        state = "no_scene" if self._scene is None else "triggered" if self._scene.is_triggered else "scene"
        value = self._scene_values.get(state)
        if value is not None:
            button.set_light(value)
        else:
            self._scene_controls.light("launch", _COLORS[state], state == "triggered")

    @listens("is_triggered")
    def _on_triggered(self) -> None:
        self.update()

    @listens("color")
    def _on_color(self) -> None:
        self.update()

    def disconnect(self) -> None:
        self._scene_controls.let_go()
        super().disconnect()


_COLORS = {"no_scene": "Session.NoScene", "scene": "Session.Scene", "triggered": "Session.SceneTriggered"}
