"""The strips of a row of tracks, of the main track and of the selected one."""

from __future__ import annotations

from typing import Any, List

from ..component import ComponentBase
from ..held_controls import HeldControls

_ROWS = ("volume_control", "pan_control", "mute_button", "solo_button", "arm_button", "select_button", "crossfade_toggle")


class MixerPart(ComponentBase):
    """Which tracks the strips have is said by `tracks_to_control`."""

    strip_type: Any = None

    def begin(self, num_tracks: int, num_returns: int = 0, invert_mute_feedback: bool = False) -> None:
        """Makes the strips. Called once by the constructors."""
        self._send_index = 0
        self._send_rows: Any = None
        self._mixer_controls = HeldControls(self.is_enabled)
        self._channel_strips: List[Any] = [self.add_part(self._create_strip()) for _ in range(num_tracks)]
        self._return_strips: List[Any] = [self.add_part(self._create_strip()) for _ in range(num_returns)]
        self._master_strip = self.add_part(self._create_strip())
        self._selected_strip = self.add_part(self._create_strip())
        for strip in (*self._channel_strips, *self._return_strips, self._selected_strip):
            strip.set_invert_mute_feedback(invert_mute_feedback)
        self._master_strip.set_track(self.live_song.master_track)
        self.on_track_list_changed()

    def _create_strip(self) -> Any:
        """For overriding: a new strip."""
        return self.strip_type()

    def tracks_to_control(self) -> List[Any]:
        """For overriding: the tracks of the strips, in order; None for an empty one."""
        return []

    def channel_strip(self, index: int) -> Any:
        return self._channel_strips[index]

    def return_strip(self, index: int) -> Any:
        return self._return_strips[index]

    def master_strip(self) -> Any:
        return self._master_strip

    def selected_strip(self) -> Any:
        return self._selected_strip

    def on_track_list_changed(self) -> None:
        self._reassign_tracks()
        returns = self.live_song.return_tracks
        for index, strip in enumerate(self._return_strips):
            strip.set_track(returns[index] if index < len(returns) else None)
        self.on_selected_track_changed()

    def on_selected_track_changed(self) -> None:
        self._selected_strip.set_track(self.live_song.view.selected_track)

    def _reassign_tracks(self) -> None:
        tracks = self.tracks_to_control()
        for index, strip in enumerate(self._channel_strips):
            strip.set_track(tracks[index] if index < len(tracks) else None)

    # Rows of controls: the nth goes to the nth strip

    def set_send_controls(self, controls: Any) -> None:
        """One for each strip; all move the send that `send_index` says."""
        self._send_rows = list(controls) if controls is not None else []
        for strip, control in self._dealt(self._send_rows):
            strip.set_send_controls(None if control is None else [*[None] * self._send_index, control])

    @property
    def send_index(self) -> int:
        return self._send_index

    @send_index.setter
    def send_index(self, index: int) -> None:
        self._send_index = index
        if self._send_rows is not None:
            self.set_send_controls(self._send_rows)

    def set_send_index_buttons(self, way: str, button: Any) -> None:
        def press(value: int) -> None:
            index = self._send_index + (1 if way == "next" else -1)
            if self._mixer_controls.pressed(f"{way} send", value) and 0 <= index < self.num_sends:
                self.send_index = index

        self._mixer_controls.button(f"{way} send", button, press)

    def set_target_track_send_controls(self, controls: Any) -> None:
        """One for each send of the selected track."""
        self._selected_strip.set_send_controls(controls)

    def set_next_send_index_button(self, button: Any) -> None:
        self.set_send_index_buttons("next", button)

    def set_prev_send_index_button(self, button: Any) -> None:
        self.set_send_index_buttons("prev", button)

    def set_indexed_send_controls(self, controls: Any, index: int) -> None:
        """One for each strip, for the send of this number (0 is A)."""
        for strip, control in self._dealt(controls):
            strip.set_indexed_send_control(control, index)

    def set_send_a_controls(self, controls: Any) -> None:
        self.set_indexed_send_controls(controls, 0)

    def set_send_b_controls(self, controls: Any) -> None:
        self.set_indexed_send_controls(controls, 1)

    @property
    def num_sends(self) -> int:
        return len(self.live_song.return_tracks)

    def set_return_volume_controls(self, controls: Any) -> None:
        controls = list(controls or ())
        for index, strip in enumerate(self._return_strips):
            strip.set_volume_control(controls[index] if index < len(controls) else None)

    def set_shift_button(self, button: Any) -> None:
        for strip in self._channel_strips:
            strip.set_shift_button(button)

    def _dealt(self, controls: Any) -> Any:
        controls = list(controls) if controls is not None else []
        return ((strip, controls[i] if i < len(controls) else None) for i, strip in enumerate(self._channel_strips))

    # Controls of the main track

    def set_prehear_volume_control(self, control: Any) -> None:
        self._main_knob("prehear", control)

    def set_crossfader_control(self, control: Any) -> None:
        self._main_knob("crossfader", control)

    def _main_knob(self, name: str, control: Any) -> None:
        self._mixer_controls.knob(name, control)
        self.update()

    def update(self) -> None:
        super().update()
        main = self.live_song.master_track.mixer_device
        self._mixer_controls.connect("prehear", main.cue_volume)
        self._mixer_controls.connect("crossfader", main.crossfader)

    def disconnect(self) -> None:
        self._mixer_controls.let_go()
        super().disconnect()


def _row(name: str) -> Any:
    plural = f"{name}s"

    def set_row(self: MixerPart, controls: Any) -> None:
        for strip, control in self._dealt(controls):
            getattr(strip, f"set_{name}")(control)

    set_row.__name__ = f"set_{plural}"
    set_row.__doc__ = "One for each strip, in a row; None lets go of all."
    return set_row


def _single(strip: str, name: str) -> Any:
    def set_one(self: MixerPart, control: Any) -> None:
        getattr(getattr(self, strip), f"set_{name}")(control)

    set_one.__doc__ = "For one track: the selected one, or the main track."
    return set_one


for _name in _ROWS:
    setattr(MixerPart, f"set_{_name}s", _row(_name))
    for _who, _strip in (("selected_track", "_selected_strip"), ("target_track", "_selected_strip"), ("master_track", "_master_strip")):
        setattr(MixerPart, f"set_{_who}_{_name}", _single(_strip, _name))
MixerPart.set_track_select_buttons = MixerPart.set_select_buttons
