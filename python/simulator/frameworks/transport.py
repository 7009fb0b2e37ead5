"""The transport's buttons and knobs."""

from __future__ import annotations

from typing import Any, Callable, Dict, NamedTuple

from .component import ComponentBase
from .held_controls import HeldControls


class Toggle(NamedTuple):
    """A button that switches a property of the Set, and shows it."""

    topic: str
    color: str


TOGGLES: Dict[str, Toggle] = {
    "play": Toggle("is_playing", "Transport.Play"),
    "record": Toggle("record_mode", "Transport.Record"),
    "arrangement_record": Toggle("record_mode", "Recording.ArrangementRecord"),
    "metronome": Toggle("metronome", "Transport.Metronome"),
    "loop": Toggle("loop", "Transport.Loop"),
    "punch_in": Toggle("punch_in", "Transport.PunchIn"),
    "punch_out": Toggle("punch_out", "Transport.PunchOut"),
    "overdub": Toggle("overdub", "Transport.Overdub"),
    "session_record": Toggle("session_record", "Recording"),
    "arrangement_overdub": Toggle("arrangement_overdub", "Transport.ArrangementOverdub"),
    "automation_arm": Toggle("session_automation_record", "Transport.AutomationArm"),
}

PRESSES: Dict[str, Callable[[Any], None]] = {
    "stop": lambda song: song.stop_playing(),
    "continue": lambda song: song.continue_playing(),
    "tap_tempo": lambda song: song.tap_tempo(),
    "undo": lambda song: song.undo() if song.can_undo else None,
    "redo": lambda song: song.redo() if song.can_redo else None,
    "capture_midi": lambda song: song.capture_midi() if song.can_capture_midi else None,
    "re_enable_automation": lambda song: song.re_enable_automation(),
    "set_cue": lambda song: song.set_or_delete_cue(),
    "prev_cue": lambda song: song.jump_to_prev_cue() if song.can_jump_to_prev_cue else None,
    "next_cue": lambda song: song.jump_to_next_cue() if song.can_jump_to_next_cue else None,
    "jump_backward": lambda song: song.jump_by(-1.0),
    "jump_forward": lambda song: song.jump_by(1.0),
}

_SEEK_BEATS = 1.0
_TEMPO_FROM, _TEMPO_SPAN = 20.0, 979.0
_FINE_SPAN = 10.0


class TransportPart(ComponentBase):
    """`set_play_button`, `set_stop_button` and so on: see TOGGLES and PRESSES."""

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self._transport_controls = HeldControls(self.is_enabled)
        self._seeks: Dict[str, float] = {}
        for topic in {toggle.topic: None for toggle in TOGGLES.values()}:
            self.register_slot(self.live_song, self.show_switches, topic)

    def set_toggle(self, name: str, button: Any) -> None:
        def press(value: int) -> None:
            if self._transport_controls.pressed(name, value):
                song, topic = self.live_song, TOGGLES[name].topic
                setattr(song, topic, not getattr(song, topic))

        self._transport_controls.button(name, button, press)
        self.show_switches()

    def set_press(self, name: str, button: Any) -> None:
        def press(value: int) -> None:
            if self._transport_controls.pressed(name, value):
                PRESSES[name](self.live_song)

        self._transport_controls.button(name, button, press)
        self.show_switches()

    def show_switches(self) -> None:
        song = self.live_song
        for name, toggle in TOGGLES.items():
            on = bool(getattr(song, toggle.topic))
            self._transport_controls.light(name, f"{toggle.color}{'On' if on else 'Off'}", on)
        self._transport_controls.light("stop", "Transport.StopOff" if song.is_playing else "Transport.StopOn", not song.is_playing)

    # Held buttons

    def set_nudge_up_button(self, button: Any) -> None:
        self._held("nudge_up", button)

    def set_nudge_down_button(self, button: Any) -> None:
        self._held("nudge_down", button)

    def _held(self, name: str, button: Any) -> None:
        def hold(value: int) -> None:
            setattr(self.live_song, name, bool(value))

        self._transport_controls.button(name, button, hold)

    def set_seek_forward_button(self, button: Any) -> None:
        self._seek("forward", button, _SEEK_BEATS)

    def set_seek_backward_button(self, button: Any) -> None:
        self._seek("backward", button, -_SEEK_BEATS)

    def _seek(self, name: str, button: Any, beats: float) -> None:
        def hold(value: int) -> None:
            self._seeks[name] = beats if value else 0.0
            if value:
                self.live_song.jump_by(beats)

        self._transport_controls.button(f"seek {name}", button, hold)

    def on_tick(self) -> None:
        """A seek button that is held goes on."""
        for beats in self._seeks.values():
            if beats:
                self.live_song.jump_by(beats)

    # Knobs

    def set_tempo_control(self, control: Any, fine_control: Any = None) -> None:
        """The whole range of tempo by one control, 10 BPM of it by the fine one."""
        self._value("tempo", control, lambda position: setattr(self.live_song, "tempo", _TEMPO_FROM + position * _TEMPO_SPAN))
        if fine_control is not None:
            self.set_tempo_fine_control(fine_control)

    def set_tempo_fine_control(self, control: Any) -> None:
        def turn(position: float) -> None:
            song = self.live_song
            whole = (song.tempo - _TEMPO_FROM) // _FINE_SPAN * _FINE_SPAN + _TEMPO_FROM
            song.tempo = min(_TEMPO_FROM + _TEMPO_SPAN, whole + position * _FINE_SPAN)

        self._value("tempo fine", control, turn)

    def set_song_position_control(self, control: Any) -> None:
        def turn(position: float) -> None:
            song = self.live_song
            song.current_song_time = position * song.last_event_time

        self._value("song position", control, turn)

    def _value(self, name: str, control: Any, turn: Callable[[float], None]) -> None:
        self._transport_controls.button(name, control, lambda value: turn(value / 127.0))

    def update(self) -> None:
        super().update()
        self.show_switches()

    def disconnect(self) -> None:
        self._transport_controls.let_go()
        super().disconnect()


def _setter(name: str, kind: str) -> Callable[[TransportPart, Any], None]:
    def set_button(self: TransportPart, button: Any) -> None:
        getattr(self, kind)(name, button)

    set_button.__name__ = f"set_{name}_button"
    return set_button


for _kind, _names in (("set_toggle", TOGGLES), ("set_press", PRESSES)):
    for _name in _names:
        setattr(TransportPart, f"set_{_name}_button", _setter(_name, _kind))
