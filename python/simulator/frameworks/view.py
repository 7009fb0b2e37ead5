"""Selecting tracks and scenes, recording, undoing: small components of the newer frameworks."""

from __future__ import annotations

from typing import Any, List

from .component import ComponentBase
from .held_controls import HeldControls
from .listening import listens


class ViewControlPart(ComponentBase):
    """Buttons and knobs that select the next or previous track or scene."""

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self._view_controls = HeldControls(self.is_enabled)

    def set_next_track_button(self, button: Any) -> None:
        self._stepper("next track", button, self.step_track, 1)

    def set_prev_track_button(self, button: Any) -> None:
        self._stepper("previous track", button, self.step_track, -1)

    def set_next_scene_button(self, button: Any) -> None:
        self._stepper("next scene", button, self.step_scene, 1)

    def set_prev_scene_button(self, button: Any) -> None:
        self._stepper("previous scene", button, self.step_scene, -1)

    def set_track_encoder(self, encoder: Any) -> None:
        self._turner("track", encoder, self.step_track)

    def set_scene_encoder(self, encoder: Any) -> None:
        self._turner("scene", encoder, self.step_scene)

    def _stepper(self, name: str, button: Any, step: Any, way: int) -> None:
        def press(value: int) -> None:
            if self._view_controls.pressed(name, value):
                step(way)

        self._view_controls.button(name, button, press)

    def _turner(self, name: str, encoder: Any, step: Any) -> None:
        self._view_controls.button(name, encoder, lambda value: step(1 if encoder.normalize_value(value) > 0 else -1))

    def step_track(self, way: int) -> None:
        song = self.live_song
        tracks = [*song.visible_tracks, *song.return_tracks, song.master_track]
        self._select("selected_track", tracks, way)

    def step_scene(self, way: int) -> None:
        self._select("selected_scene", list(self.live_song.scenes), way)

    def _select(self, what: str, places: List[Any], way: int) -> None:
        view = self.live_song.view
        index = places.index(getattr(view, what)) + way
        if 0 <= index < len(places):
            setattr(view, what, places[index])

    def disconnect(self) -> None:
        self._view_controls.let_go()
        super().disconnect()


class BackgroundPart(ComponentBase):
    """Takes controls that nobody else has, keeps them dark, and does nothing when they are used."""

    def take_control(self, name: str, control: Any) -> None:
        if control is not None:
            control.reset()


class ViewRecordingPart(ComponentBase):
    """One record button: for the session or the arrangement, whichever is in view."""

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self._recording_controls = HeldControls(self.is_enabled)
        self._view = self._hosting_surface.live_application.view
        self._on_view.subject = self._view
        self._on_arrangement.subject = self._on_session.subject = self.live_song

    def set_record_button(self, button: Any) -> None:
        self._recording_controls.button("record", button, self._press)
        self.update()

    def _what(self) -> str:
        return "session_record" if self._view.focused_document_view == "Session" else "record_mode"

    def _press(self, value: int) -> None:
        if self._recording_controls.pressed("record", value):
            setattr(self.live_song, self._what(), not getattr(self.live_song, self._what()))

    def update(self) -> None:
        super().update()
        on = bool(getattr(self.live_song, self._what()))
        self._recording_controls.light("record", f"Recording.{'On' if on else 'Off'}", on)

    @listens("focused_document_view")
    def _on_view(self) -> None:
        self.update()

    @listens("record_mode")
    def _on_arrangement(self) -> None:
        self.update()

    @listens("session_record")
    def _on_session(self) -> None:
        self.update()

    def disconnect(self) -> None:
        self._recording_controls.let_go()
        super().disconnect()
