"""A rectangle of clip slots: so many tracks by so many scenes, at an offset."""

from __future__ import annotations

from typing import Any, Callable, List, Optional

from ..listening import EventObject


class WindowPart(EventObject):
    """Cannot go below 0; may reach beyond the last track or scene. Shows itself as Live's coloured frame."""

    __events__ = ("offset", "tracks")

    def begin_window(self, num_tracks: int, num_scenes: int, includes_returns: bool = False) -> None:
        """Called once by the constructors."""
        self.num_tracks, self.num_scenes = num_tracks, num_scenes
        self._offset = (0, 0)
        self._includes_returns = includes_returns
        self._highlight: Optional[Callable[..., None]] = None
        self._shown = True

    def tracks_to_use(self) -> Any:
        """For overriding: all tracks the window may show."""
        return []

    @property
    def track_offset(self) -> int:
        return self._offset[0]

    @track_offset.setter
    def track_offset(self, offset: int) -> None:
        self.move_to(offset, self._offset[1])

    @property
    def scene_offset(self) -> int:
        return self._offset[1]

    @scene_offset.setter
    def scene_offset(self, offset: int) -> None:
        self.move_to(self._offset[0], offset)

    def move_to(self, track_offset: int, scene_offset: int) -> None:
        """Raises AssertionError for negative offsets."""
        if track_offset < 0 or scene_offset < 0:
            raise AssertionError(f"offsets start at 0, not ({track_offset}, {scene_offset})")
        if (track_offset, scene_offset) != self._offset:
            self._offset = (int(track_offset), int(scene_offset))
            self.notify_offset(*self._offset)
            self.notify_tracks()
        self.show_frame()

    def controlled_tracks(self) -> List[Any]:
        """The tracks in the window, as many as there are."""
        return list(self.tracks_to_use())[self.track_offset : self.track_offset + self.num_tracks]

    def highlight_by(self, highlight: Optional[Callable[..., None]]) -> None:
        """Gives or takes the function that draws Live's coloured frame."""
        self._hide_frame()
        self._highlight = highlight
        self.show_frame()

    def set_shown(self, shown: bool) -> None:
        self._shown = bool(shown)
        self.show_frame() if shown else self._hide_frame()

    def show_frame(self) -> None:
        if self._highlight is not None and self._shown and self.num_tracks and self.num_scenes:
            self._highlight(*self._offset, self.num_tracks, self.num_scenes, self._includes_returns)

    def _hide_frame(self) -> None:
        if self._highlight is not None:
            self._highlight(-1, -1, -1, -1, self._includes_returns)


class Window(WindowPart):
    """One that is not a component."""

    def __init__(self, num_tracks: int, num_scenes: int, tracks_to_use: Callable[[], Any]) -> None:
        super().__init__()
        self._tracks_of = tracks_to_use
        self.begin_window(num_tracks, num_scenes)

    def tracks_to_use(self) -> Any:
        return self._tracks_of()
