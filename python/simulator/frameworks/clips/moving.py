"""Buttons that move a window."""

from __future__ import annotations

from typing import Any, Dict, Tuple

from ..component import ComponentBase
from ..held_controls import HeldControls
from ..listening import listens

WAYS: Dict[str, Tuple[int, int]] = {"left": (-1, 0), "right": (1, 0), "up": (0, -1), "down": (0, 1)}
"""Direction → tracks and scenes to go."""


class MovingPart(ComponentBase):
    """By one (`set_left_button` …) or by a whole window (`set_page_left_button` …). A button is lit while there is
    something that way."""

    def begin_moving(self, window: Any) -> None:
        self._moved = window
        self._ways = HeldControls(self.is_enabled)
        self._shows_ways.subject = window

    def set_way_button(self, way: str, button: Any, page: bool = False) -> None:
        name = f"page {way}" if page else way

        def go(value: int) -> None:
            if self._ways.pressed(name, value) and self.can_go(way):
                self.go(way, page)

        self._ways.button(name, button, go)
        self.show_ways()

    def can_go(self, way: str) -> bool:
        across, down = WAYS[way]
        window = self._moved
        if across:
            return window.track_offset > 0 if across < 0 else window.track_offset + 1 < len(list(window.tracks_to_use()))
        return window.scene_offset > 0 if down < 0 else window.scene_offset + 1 < len(self.live_song.scenes)

    def go(self, way: str, page: bool = False) -> None:
        across, down = WAYS[way]
        window = self._moved
        tracks, scenes = (window.num_tracks, window.num_scenes) if page else (1, 1)
        window.move_to(max(0, window.track_offset + across * tracks), max(0, window.scene_offset + down * scenes))

    def show_ways(self) -> None:
        for way in WAYS:
            for name in (way, f"page {way}"):
                self._ways.light(name, "Session.Navigation", self.can_go(way))

    @listens("offset")
    def _shows_ways(self, *_: Any) -> None:
        self.show_ways()

    def on_track_list_changed(self) -> None:
        super().on_track_list_changed()
        self.show_ways()

    def on_scene_list_changed(self) -> None:
        super().on_scene_list_changed()
        self.show_ways()

    def update(self) -> None:
        super().update()
        self.show_ways()

    def disconnect(self) -> None:
        self._ways.let_go()
        super().disconnect()
