"""The scenes of a window, and what stops clips."""

from __future__ import annotations

from typing import Any, List

from ..component import ComponentBase
from ..held_controls import HeldControls
from ..listening import listens, listens_group


class SessionPart(ComponentBase):
    scene_type: Any = None

    def begin(self, window: Any) -> None:
        """Makes the scenes of the window. Called once by the constructors."""
        self._window = window
        self._session_controls = HeldControls(self.is_enabled)
        self._stop_buttons: Any = None
        self._stop_values: dict = {}
        self._scenes: List[Any] = [self.add_part(self._create_scene()) for _ in range(window.num_scenes)]
        self._selected_scene = self.add_part(self._create_scene())
        self._window_moved.subject = window
        self._reassign()

    def _create_scene(self) -> Any:
        """For overriding: a new scene."""
        return self.scene_type(window=self._window)

    def scene(self, index: int) -> Any:
        return self._scenes[index]

    def selected_scene(self) -> Any:
        return self._selected_scene

    # Where the window stands

    @listens("offset")
    def _window_moved(self, *_: Any) -> None:
        self._reassign()

    def on_track_list_changed(self) -> None:
        self._reassign()

    def on_scene_list_changed(self) -> None:
        self._reassign()

    def on_selected_scene_changed(self) -> None:
        self._selected_scene.set_scene(self.live_song.view.selected_scene)

    def _reassign(self) -> None:
        scenes, first = self.live_song.scenes, self._window.scene_offset
        for index, scene in enumerate(self._scenes):
            scene.set_scene(scenes[first + index] if first + index < len(scenes) else None)
        self.on_selected_scene_changed()
        tracks = self._window.controlled_tracks()
        self._on_fired.replace_subjects(tracks)
        self._on_playing.replace_subjects(tracks)
        self._show_stops()

    # Buttons

    def set_scene_launch_buttons(self, buttons: Any) -> None:
        """One for each scene."""
        dealt = list(buttons) if buttons is not None else []
        for index, scene in enumerate(self._scenes):
            scene.set_launch_button(dealt[index] if index < len(dealt) else None)

    def set_clip_launch_buttons(self, buttons: Any) -> None:
        """A grid of them: columns are tracks, rows are scenes."""
        found = {} if buttons is None else {(x, y): button for button, x, y in buttons.cells()}
        for y, scene in enumerate(self._scenes):
            for x in range(self._window.num_tracks):
                scene.clip_slot(x).set_launch_button(found.get((x, y)))

    def set_stop_all_clips_button(self, button: Any) -> None:
        self._session_controls.button("stop all", button, self._stop_all_value)

    def set_stop_track_clip_buttons(self, buttons: Any) -> None:
        """One for each track."""
        for index in range(self._window.num_tracks):
            self._session_controls.button(f"stop {index}", None, self._stop_all_value)
        self._stop_buttons = None if buttons is None else list(buttons)
        for index, button in enumerate(self._stop_buttons or ()):
            if index < self._window.num_tracks:
                self._session_controls.button(f"stop {index}", button, self._stopper(index))
        self._show_stops()

    def set_modifier_button(self, button: Any, name: str) -> None:
        """Held down, `select`, `delete` or `duplicate` changes what launch buttons do."""
        for scene in self._scenes:
            if name != "duplicate":
                getattr(scene, f"set_{name}_button")(button)
            for index in range(self._window.num_tracks):
                getattr(scene.clip_slot(index), f"set_{name}_button")(button)

    def set_select_button(self, button: Any) -> None:
        self.set_modifier_button(button, "select")

    def set_delete_button(self, button: Any) -> None:
        self.set_modifier_button(button, "delete")

    def set_duplicate_button(self, button: Any) -> None:
        self.set_modifier_button(button, "duplicate")

    def _stop_all_value(self, value: int) -> None:
        if self._session_controls.pressed("stop all", value):
            self.live_song.stop_all_clips()

    def _stopper(self, index: int) -> Any:
        def stop(value: int) -> None:
            tracks = self._window.controlled_tracks()
            if self._session_controls.pressed(f"stop {index}", value) and index < len(tracks):
                tracks[index].stop_all_clips()

        return stop

    # What is shown

    def set_stop_clip_value(self, value: Any) -> None:
        """What a stop button shows while there is something to stop."""
        self._stop_values["on"] = value

    set_stop_track_clip_value = set_stop_clip_value

    def set_stop_clip_triggered_value(self, value: Any) -> None:
        """What it shows while the track is about to stop."""
        self._stop_values["triggered"] = value

    def _show_stops(self) -> None:
        for index, track in enumerate(self._window.controlled_tracks()):
            button = self._session_controls[f"stop {index}"]
            if button is None or not self.is_enabled():
                continue
            playing = track.clip_slots and track.playing_slot_index >= 0
            triggered = track.clip_slots and track.fired_slot_index == -2
            value = self._stop_values.get("triggered" if triggered else "on") if playing or triggered else None
            if value is not None:
                button.set_light(value)
            else:
                name = "Session.StopClipTriggered" if triggered else "Session.StopClip" if playing else "Session.StopClipDisabled"
                self._session_controls.light(f"stop {index}", name, bool(playing or triggered))

    @listens_group("fired_slot_index")
    def _on_fired(self, track: Any) -> None:
        self._show_stops()

    @listens_group("playing_slot_index")
    def _on_playing(self, track: Any) -> None:
        self._show_stops()

    def update(self) -> None:
        super().update()
        self._show_stops()

    def disconnect(self) -> None:
        self._session_controls.let_go()
        super().disconnect()
