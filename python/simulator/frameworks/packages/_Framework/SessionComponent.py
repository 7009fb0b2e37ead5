"""The window of clip slots that a surface shows and plays."""

from simulator.frameworks.clips import MovingPart, SessionPart, Window

from .CompoundComponent import CompoundComponent
from .SceneComponent import SceneComponent
from .SubjectSlot import subject_slot


class SessionComponent(MovingPart, SessionPart, CompoundComponent):
    """`SessionComponent(num_tracks, num_scenes)` at an offset that `set_offsets` and its buttons move."""

    __subject_events__ = ("offset",)
    scene_component_type = SceneComponent
    _linked = []

    def __init__(self, num_tracks=0, num_scenes=0, auto_name=False, enable_skinning=False, **named):
        super().__init__(**named)
        self._mixer = None
        window = Window(num_tracks, num_scenes, lambda: self.tracks_to_use())
        self.begin(window)
        self.begin_moving(window)
        if auto_name:
            self._auto_name()

    def _create_scene(self):
        return self.scene_component_type(window=self._window)

    def tracks_to_use(self):
        """For overriding: all tracks the window may show."""
        return self.song().visible_tracks

    def width(self):
        return self._window.num_tracks

    def height(self):
        return self._window.num_scenes

    def track_offset(self):
        return self._window.track_offset

    def scene_offset(self):
        return self._window.scene_offset

    def set_offsets(self, track_offset, scene_offset):
        """Moves the window, and those that are linked with it. Neither offset can be negative."""
        linked = self._linked if self in self._linked else [self]
        across = track_offset - self.track_offset()
        for session in linked:
            session._move(max(0, session.track_offset() + across) if session is not self else track_offset, scene_offset)

    def _move(self, track_offset, scene_offset):
        self._window.move_to(track_offset, scene_offset)
        if self._mixer is not None:
            self._mixer.set_track_offset(self.track_offset())
        self.notify_offset()

    def go(self, way, page=False):
        before = (self.track_offset(), self.scene_offset())
        super().go(way, page)
        after = (self.track_offset(), self.scene_offset())
        self._window.move_to(*before)
        self.set_offsets(*after)

    def set_mixer(self, mixer):
        """Moves this mixer along from now on."""
        self._mixer = mixer
        if mixer is not None:
            mixer.set_track_offset(self.track_offset())

    def _link(self):
        """Joins the sessions that move together ("combination mode")."""
        if self not in self._linked:
            SessionComponent._linked = [*self._linked, self]

    def _is_linked(self):
        return self in self._linked

    def _unlink(self):
        SessionComponent._linked = [session for session in self._linked if session is not self]

    # The coloured frame

    def set_highlighting_callback(self, callback):
        self._window.highlight_by(callback)

    def set_show_highlight(self, show):
        self._window.set_shown(show)

    # Buttons

    def set_track_bank_buttons(self, right_button, left_button):
        self.set_way_button("right", right_button)
        self.set_way_button("left", left_button)

    def set_scene_bank_buttons(self, down_button, up_button):
        self.set_way_button("down", down_button)
        self.set_way_button("up", up_button)

    def set_select_buttons(self, next_button, previous_button):
        """Select the next and the previous scene."""
        self._session_controls.button("next", next_button, lambda value: self._select_scene("next", value, 1))
        self._session_controls.button("previous", previous_button, lambda value: self._select_scene("previous", value, -1))

    def _select_scene(self, name, value, way):
        view, scenes = self.song().view, list(self.song().scenes)
        index = scenes.index(view.selected_scene) + way
        if self._session_controls.pressed(name, value) and 0 <= index < len(scenes):
            view.selected_scene = scenes[index]

    def _auto_name(self):
        self.name = "Session_Control"
        for y, scene in enumerate(self._scenes):
            scene.name = f"Scene_{y}"
            for x in range(self.width()):
                scene.clip_slot(x).name = f"Clip_Slot_{x}_{y}"

    def disconnect(self):
        self._unlink()
        super().disconnect()


def _way(way, page):
    def set_button(self, button):
        self.set_way_button(way, button, page)

    return set_button


for _name, _direction in (("left", "left"), ("right", "right"), ("up", "up"), ("down", "down")):
    setattr(SessionComponent, f"set_page_{_name}_button", _way(_direction, True))
for _name, _direction in (("track_bank_left", "left"), ("track_bank_right", "right"), ("scene_bank_up", "up"), ("scene_bank_down", "down")):
    setattr(SessionComponent, f"set_{_name}_button", _way(_direction, False))
