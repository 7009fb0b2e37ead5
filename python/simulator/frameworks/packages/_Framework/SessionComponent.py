"""The window of clip slots that a surface shows or plays."""

from .CompoundComponent import CompoundComponent


class SessionComponent(CompoundComponent):
    """`num_tracks` by `num_scenes` slots at an offset that the script moves."""

    def __init__(self, num_tracks=0, num_scenes=0, *arguments, **named):
        super().__init__(*arguments, **named)
        self._size = (num_tracks, num_scenes)
        self._offset = (0, 0)
        self._highlighter = None

    def width(self):
        return self._size[0]

    def height(self):
        return self._size[1]

    def track_offset(self):
        return self._offset[0]

    def scene_offset(self):
        return self._offset[1]

    def set_offsets(self, track_offset, scene_offset):
        """Moves the window. Neither offset can be negative."""
        if track_offset < 0 or scene_offset < 0:
            raise AssertionError(f"offsets start at 0, not ({track_offset}, {scene_offset})")
        self._offset = (track_offset, scene_offset)
        self._highlight()

    def tracks_to_use(self):
        return self.song().visible_tracks

    def set_highlighter(self, highlighter):
        """Gives or takes the function that draws Live's coloured frame."""
        self._highlighter = highlighter
        self._highlight()

    def _highlight(self):
        if self._highlighter is not None and all(self._size):
            self._highlighter(*self._offset, *self._size, False)
