"""A window over windows: each button stands for a whole window of the session."""

from __future__ import annotations

from typing import Any

from ..component import ComponentBase
from ..held_controls import HeldControls
from ..listening import listens

_VALUES = {"stopped": False, "playing": True, "selected": True, "empty": False}


class OverviewPart(ComponentBase):
    """While its button is held (or always, without one) the matrix chooses which part of the session is played."""

    def begin(self, window: Any, played: Any = ()) -> None:
        """`played`: the components that have to let go of the matrix meanwhile."""
        self._window = window
        self._matrix: Any = None
        self._overview_controls = HeldControls(self.is_enabled)
        self._played = tuple(played)
        self._zooming = False
        self._zoom_values = dict(_VALUES)
        self._moved_about.subject = window

    def set_zoom_button(self, button: Any) -> None:
        self._overview_controls.button("zoom", button, self._zoom_value)

    def set_button_matrix(self, matrix: Any) -> None:
        if self._matrix is not None:
            self._matrix.remove_value_listener(self._matrix_value)
        self._matrix = matrix
        if matrix is not None:
            matrix.add_value_listener(self._matrix_value)
        self.update()

    def set_zoom_state_value(self, state: str, value: Any) -> None:
        self._zoom_values[state] = value

    @property
    def is_zooming(self) -> bool:
        return self.is_enabled() and (self._zooming or self._overview_controls["zoom"] is None)

    def _zoom_value(self, value: int) -> None:
        self._zooming = bool(value)
        for component in self._played:
            component.set_enabled(not self._zooming)
        self.update()

    def _matrix_value(self, value: int, x: int, y: int, *_: Any) -> None:
        if value and self.is_zooming:
            self._window.move_to(x * self._window.num_tracks, y * self._window.num_scenes)

    def update(self) -> None:
        super().update()
        if self._matrix is None or not self.is_zooming:
            return
        for button, x, y in self._matrix.cells():
            if button is not None:
                button.set_light(self._zoom_values[self._state(x, y)])

    def _state(self, x: int, y: int) -> str:
        window = self._window
        left, top = x * window.num_tracks, y * window.num_scenes
        tracks = list(window.tracks_to_use())[left : left + window.num_tracks]
        if not tracks or top >= len(self.live_song.scenes):
            return "empty"
        if left <= window.track_offset < left + window.num_tracks and top <= window.scene_offset < top + window.num_scenes:
            return "selected"
        rows = range(top, top + window.num_scenes)
        return "playing" if any(track.playing_slot_index in rows for track in tracks if track.clip_slots) else "stopped"

    @listens("offset")
    def _moved_about(self, *_: Any) -> None:
        self.update()

    def disconnect(self) -> None:
        self._overview_controls.let_go()
        super().disconnect()
