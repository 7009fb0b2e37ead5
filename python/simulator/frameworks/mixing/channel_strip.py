"""One track's controls."""

from __future__ import annotations

from typing import Any, Tuple

from ..component import ComponentBase
from ..held_controls import HeldControls
from ..listening import is_gone, listens


class StripPart(ComponentBase):
    """Volume, pan, sends and buttons of a track; of none (`set_track(None)`) they do and show nothing."""

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self._track: Any = None
        self._send_controls: Tuple[Any, ...] = ()
        self._invert_mute_feedback = False
        self._shift_pressed = False
        self._strip_controls = HeldControls(self.is_enabled)

    @property
    def track(self) -> Any:
        return self._track

    def set_track(self, track: Any) -> None:
        self._track = None if is_gone(track) else track
        track = self._track
        is_main = track is not None and track == self.live_song.master_track
        self._on_mute.subject = self._on_solo.subject = None if is_main else track
        self._on_arm.subject = track if track is not None and track.can_be_armed else None
        self._on_crossfade.subject = None if is_main or track is None else track.mixer_device
        self._on_sends.subject = None if is_main or track is None else track.mixer_device
        self._on_name.subject = track
        self.update()

    def track_name(self) -> str:
        return self._track.name if self._track is not None else ""

    # Knobs

    def set_volume_control(self, control: Any) -> None:
        self._knob("volume", control)

    def set_pan_control(self, control: Any) -> None:
        self._knob("pan", control)

    def set_send_controls(self, controls: Any) -> None:
        for index in range(len(self._send_controls)):
            self._strip_controls.knob(f"send {index}", None)
        self._send_controls = tuple(controls or ())
        for index, control in enumerate(self._send_controls):
            self._knob(f"send {index}", control)

    def set_indexed_send_control(self, control: Any, index: int) -> None:
        controls = [*self._send_controls, *[None] * (index + 1 - len(self._send_controls))]
        controls[index] = control
        self.set_send_controls(controls)

    def _knob(self, name: str, control: Any) -> None:
        self._strip_controls.knob(name, control)
        self._connect()

    def _connect(self) -> None:
        mixer = self._track.mixer_device if self._track is not None else None
        sends = mixer.sends if mixer is not None and self._on_sends.subject is not None else ()
        self._strip_controls.connect("volume", mixer.volume if mixer is not None else None)
        self._strip_controls.connect("pan", mixer.panning if mixer is not None else None)
        for index in range(len(self._send_controls)):
            self._strip_controls.connect(f"send {index}", sends[index] if index < len(sends) else None)

    # Buttons

    def set_select_button(self, button: Any) -> None:
        self._button("select", button, self._select_value)

    def set_mute_button(self, button: Any) -> None:
        self._button("mute", button, self._mute_value)

    def set_solo_button(self, button: Any) -> None:
        self._button("solo", button, self._solo_value)

    def set_arm_button(self, button: Any) -> None:
        self._button("arm", button, self._arm_value)

    def set_crossfade_toggle(self, button: Any) -> None:
        self._button("crossfade_toggle", button, self._crossfade_toggle_value)

    def set_shift_button(self, button: Any) -> None:
        self._button("shift", button, self._shift_value)

    def set_invert_mute_feedback(self, invert: bool) -> None:
        """Lights the mute button while the track is heard, rather than while it is mute."""
        self._invert_mute_feedback = bool(invert)
        self._show()

    def _button(self, name: str, button: Any, pressed: Any) -> None:
        self._strip_controls.button(name, button, pressed)
        self._show()

    def _select_value(self, value: int) -> None:
        view = self.live_song.view
        if self._track is not None and self._strip_controls.pressed("select", value) and view.selected_track != self._track:
            view.selected_track = self._track

    def _mute_value(self, value: int) -> None:
        if self._on_mute.subject is not None and self._strip_controls.pressed("mute", value):
            self._track.mute = not self._track.mute

    def _solo_value(self, value: int) -> None:
        if self._on_solo.subject is None or not self._strip_controls.pressed("solo", value):
            return
        song, track = self.live_song, self._track
        soloed = not track.solo
        if bool(song.exclusive_solo) != self._shift_pressed:
            for other in (*song.tracks, *song.return_tracks):
                if other != track and other.solo:
                    other.solo = False
        track.solo = soloed

    def _arm_value(self, value: int) -> None:
        if self._on_arm.subject is None or not self._strip_controls.pressed("arm", value):
            return
        song, track = self.live_song, self._track
        armed = not track.arm
        if bool(song.exclusive_arm) != self._shift_pressed:
            for other in song.tracks:
                if other != track and other.can_be_armed and other.arm:
                    other.arm = False
        track.arm = armed

    def _crossfade_toggle_value(self, value: int) -> None:
        if self._on_crossfade.subject is not None and self._strip_controls.pressed("crossfade_toggle", value):
            mixer = self._track.mixer_device
            mixer.crossfade_assign = (int(mixer.crossfade_assign) - 1) % 3

    def _shift_value(self, value: int) -> None:
        self._shift_pressed = bool(value)

    # What is shown

    def update(self) -> None:
        super().update()
        self._connect()
        self._show()

    def on_selected_track_changed(self) -> None:
        self._show()

    def _show(self) -> None:
        track, held = self._track, self._strip_controls
        none = "Mixer.NoTrack"
        selected = track is not None and self.live_song.view.selected_track == track
        mute = self._on_mute.subject is not None and track.mute != self._invert_mute_feedback
        solo = self._on_solo.subject is not None and track.solo
        arm = self._on_arm.subject is not None and track.arm
        crossfade = self._on_crossfade.subject is not None and int(track.mixer_device.crossfade_assign) == 0
        held.light("select", none if track is None else "Mixer.Selected" if selected else "Mixer.NotSelected", selected)
        held.light("mute", none if track is None else "Mixer.MuteOn" if mute else "Mixer.MuteOff", mute)
        held.light("solo", none if track is None else "Mixer.SoloOn" if solo else "Mixer.SoloOff", solo)
        held.light("arm", none if track is None else "Mixer.ArmOn" if arm else "Mixer.ArmOff", arm)
        held.light("crossfade_toggle", "Mixer.CrossfadeA" if crossfade else "Mixer.CrossfadeOff", crossfade)

    @listens("mute")
    def _on_mute(self) -> None:
        self._show()

    @listens("solo")
    def _on_solo(self) -> None:
        self._show()

    @listens("arm")
    def _on_arm(self) -> None:
        self._show()

    @listens("crossfade_assign")
    def _on_crossfade(self) -> None:
        self._show()

    @listens("sends")
    def _on_sends(self) -> None:
        self._connect()

    @listens("name")
    def _on_name(self) -> None:
        self.on_track_name_changed()

    def on_track_name_changed(self) -> None:
        """For overriding: the name of the track has changed."""

    def disconnect(self) -> None:
        self._strip_controls.let_go()
        super().disconnect()
