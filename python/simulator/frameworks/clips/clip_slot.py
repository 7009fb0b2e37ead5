"""One clip slot's button."""

from __future__ import annotations

from typing import Any, Dict

from ..component import ComponentBase
from ..held_controls import HeldControls
from ..listening import is_gone, listens


class ClipSlotPart(ComponentBase):
    """Launches its slot, and shows what goes on in it. The values it shows are the script's to choose."""

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self._clip_slot: Any = None
        self._slot_controls = HeldControls(self.is_enabled)
        self._held_modes: Dict[str, bool] = {}
        self._state_values: Dict[str, Any] = {}

    def set_clip_slot(self, clip_slot: Any) -> None:
        self._clip_slot = None if is_gone(clip_slot) else clip_slot
        slot = self._clip_slot
        track = None if slot is None else slot.canonical_parent
        self._on_clip_state.subject = slot
        self._on_slot_triggered.subject = slot
        self._on_clip_playing.subject = self._on_clip_recording.subject = self._on_clip_color.subject = slot
        self._on_armed.subject = track if track is not None and track.can_be_armed else None
        self.update()

    @property
    def clip_slot(self) -> Any:
        return self._clip_slot

    def has_clip(self) -> bool:
        return self._clip_slot is not None and self._clip_slot.has_clip

    # Buttons

    def set_launch_button(self, button: Any) -> None:
        self._slot_controls.button("launch", button, self._launch_button_value)
        self.update()

    def set_select_button(self, button: Any) -> None:
        self._mode_button("select", button)

    def set_delete_button(self, button: Any) -> None:
        self._mode_button("delete", button)

    def set_duplicate_button(self, button: Any) -> None:
        self._mode_button("duplicate", button)

    def _mode_button(self, name: str, button: Any) -> None:
        def hold(value: int) -> None:
            self._held_modes[name] = bool(value)

        self._held_modes[name] = False
        self._slot_controls.button(name, button, hold)

    def _launch_button_value(self, value: int) -> None:
        if self._clip_slot is None:
            return
        if value and self._held_modes.get("select"):
            self._do_select_clip(self._clip_slot)
        elif value and self._held_modes.get("delete"):
            self._do_delete_clip()
        elif value and self._held_modes.get("duplicate"):
            self._do_duplicate_clip()
        else:
            self._do_launch_clip(value)

    def _do_launch_clip(self, value: int) -> None:
        """A clip is launched as its launch mode says, for which Live wants to know how long the button is held."""
        button = self._slot_controls["launch"]
        if self._clip_slot.has_clip and getattr(button, "is_momentary", lambda: False)():
            self._clip_slot.set_fire_button_state(bool(value))
        elif self._slot_controls.pressed("launch", value):
            self._clip_slot.fire()

    def _do_select_clip(self, clip_slot: Any) -> None:
        if self.live_song.view.highlighted_clip_slot != clip_slot:
            self.live_song.view.highlighted_clip_slot = clip_slot

    def _do_delete_clip(self) -> None:
        if self.has_clip():
            self._clip_slot.delete_clip()

    def _do_duplicate_clip(self) -> None:
        slots = list(self._clip_slot.canonical_parent.clip_slots)
        if self.has_clip():
            self._clip_slot.canonical_parent.duplicate_clip_slot(slots.index(self._clip_slot))

    # What is shown

    def set_state_value(self, state: str, value: Any) -> None:
        """What is sent for a state (`started`, `stopped`, `recording`, `triggered_to_play`, `triggered_to_record`)."""
        self._state_values[state] = value
        self.update()

    def clip_state(self) -> str:
        """One of the states above; `empty`, or `none` without a slot."""
        slot = self._clip_slot
        if slot is None:
            return "none"
        thing = slot.clip if slot.has_clip else slot
        if thing.is_triggered:
            return "triggered_to_record" if thing.will_record_on_start else "triggered_to_play"
        if thing.is_playing:
            return "recording" if thing.is_recording else "started"
        return "stopped" if slot.has_clip else "empty"

    def update(self) -> None:
        super().update()
        button = self._slot_controls["launch"]
        if button is None or not self.is_enabled():
            return
        state = self.clip_state()
        value = self._state_values.get(state)
        if value is not None:
            button.set_light(value)
        else:
            self._slot_controls.light("launch", _COLORS[state], state in _LIT)

    @listens("has_clip")
    def _on_clip_state(self) -> None:
        # The listeners of the clip that was there are gone with it.
        self.set_clip_slot(self._clip_slot)

    @listens("is_triggered")
    def _on_slot_triggered(self) -> None:
        self.update()

    @listens("clip.playing_status")
    def _on_clip_playing(self) -> None:
        self.update()

    @listens("clip.is_recording")
    def _on_clip_recording(self) -> None:
        self.update()

    @listens("clip.color")
    def _on_clip_color(self) -> None:
        self.update()

    @listens("arm")
    def _on_armed(self) -> None:
        self.update()

    def disconnect(self) -> None:
        self._slot_controls.let_go()
        super().disconnect()


_LIT = ("started", "recording", "triggered_to_play", "triggered_to_record")
_COLORS = {
    "none": "Session.NoSlot",
    "empty": "Session.SlotEmpty",
    "stopped": "Session.ClipStopped",
    "started": "Session.ClipPlaying",
    "recording": "Session.ClipRecording",
    "triggered_to_play": "Session.ClipTriggeredPlay",
    "triggered_to_record": "Session.ClipTriggeredRecord",
}
