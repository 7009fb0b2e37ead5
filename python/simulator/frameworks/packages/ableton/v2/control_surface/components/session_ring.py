"""The window of clip slots that a surface shows and plays."""

from simulator.frameworks.clips import WindowPart
from simulator.frameworks.dependencies import provided

from ..component import Component


class SessionRingComponent(WindowPart, Component):
    """`SessionRingComponent(num_tracks, num_scenes)`. While it is enabled, Live shows its frame."""

    def __init__(
        self,
        num_tracks=0,
        num_scenes=0,
        tracks_to_use=None,
        set_session_highlight=None,
        include_returns=False,
        include_master=False,
        right_align_non_player_tracks=False,
        snap_track_offset=False,
        name="Session_Ring",
        **named,
    ):
        super().__init__(name=name, **named)
        self._tracks_of = tracks_to_use
        self._include_returns, self._include_master = include_returns, include_master
        self.begin_window(num_tracks, num_scenes, include_returns)
        self._shown = self.is_enabled()
        self.highlight_by(set_session_highlight or provided("set_session_highlight"))

    def tracks_to_use(self):
        if self._tracks_of is not None:
            return self._tracks_of() if callable(self._tracks_of) else self._tracks_of
        returns = self.song.return_tracks if self._include_returns else ()
        main = (self.song.master_track,) if self._include_master else ()
        return (*self.song.visible_tracks, *returns, *main)

    def set_offsets(self, track_offset, scene_offset):
        """Moves the window. Neither offset can be negative."""
        self.move_to(track_offset, scene_offset)

    def move(self, tracks, scenes):
        """Moves the window by so many tracks and scenes, as far as 0."""
        self.move_to(max(0, self.track_offset + tracks), max(0, self.scene_offset + scenes))

    def on_track_list_changed(self):
        self.notify_tracks()

    def on_enabled_changed(self):
        super().on_enabled_changed()
        self.set_shown(self.is_enabled())

    def disconnect(self):
        self.highlight_by(None)
        super().disconnect()


__all__ = ["SessionRingComponent"]
