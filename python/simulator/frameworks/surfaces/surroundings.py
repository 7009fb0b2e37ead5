"""What goes on in the Set around a surface: tracks, scenes and selection change, and its components are told."""

from __future__ import annotations

from typing import Any, Tuple

from ..listening import EventObject, is_gone, listens


class Surroundings(EventObject):
    """Tells the surface by the methods that scripts override: `_on_selected_track_changed` and so on."""

    def __init__(self, surface: Any) -> None:
        super().__init__()
        self._told = surface

    def _slot_identity(self, module: str, name: str) -> Tuple[str, str]:
        return type(self._told).__module__, name

    def listen(self) -> None:
        if self._told._c_instance is None:
            return
        song = self._told.live_song
        self._tracks.subject = self._returns.subject = self._visible.subject = self._scenes.subject = song
        self._selected_track.subject = self._selected_scene.subject = song.view
        self._selected_device.subject = self._appointed.subject = song
        self._tell("on_track_list_changed")

    def appoint(self) -> None:
        """Hands the device that is in Live's view to the surface's device components."""
        song = self._told.live_song
        track = song.view.selected_track
        device = None if is_gone(track) else track.view.selected_device
        for component in self._told._device_followers:
            component.follow_device(song.appointed_device if is_gone(device) else device)

    @listens("tracks")
    def _tracks(self) -> None:
        self._told._on_track_list_changed()

    @listens("return_tracks")
    def _returns(self) -> None:
        self._told._on_track_list_changed()

    @listens("visible_tracks")
    def _visible(self) -> None:
        self._told._on_track_list_changed()

    @listens("scenes")
    def _scenes(self) -> None:
        self._told._on_scene_list_changed()

    @listens("selected_track")
    def _selected_track(self) -> None:
        self._told._on_selected_track_changed()
        self.appoint()

    @listens("selected_scene")
    def _selected_scene(self) -> None:
        self._told._on_selected_scene_changed()

    @listens("view.selected_track.view.selected_device")
    def _selected_device(self) -> None:
        self.appoint()

    @listens("appointed_device")
    def _appointed(self) -> None:
        self.appoint()

    def _tell(self, event: str) -> None:
        with self._told.component_guard():
            for component in self._told.components:
                getattr(component, event)()


def told(event: str) -> Any:
    """A method of a surface that tells its components of `event`."""

    def tell(self: Any) -> None:
        self._surroundings._tell(event)

    tell.__doc__ = f"Calls `{event}` of all components. Overrides call this one."
    return tell
