"""Going from device to device."""

from __future__ import annotations

from typing import Any

from ..component import ComponentBase
from ..held_controls import HeldControls


class DeviceNavigationPart(ComponentBase):
    """Selects the device before or after the selected one, on the selected track."""

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self._navigation = HeldControls(self.is_enabled)

    def set_prev_button(self, button: Any) -> None:
        self._navigation.button("previous", button, lambda value: self._step("previous", value, -1))

    def set_next_button(self, button: Any) -> None:
        self._navigation.button("next", button, lambda value: self._step("next", value, 1))

    def _step(self, name: str, value: int, step: int) -> None:
        song = self.live_song
        track = song.view.selected_track
        devices = list(track.devices)
        selected = track.view.selected_device
        if not self._navigation.pressed(name, value) or selected not in devices:
            return
        index = devices.index(selected) + step
        if 0 <= index < len(devices):
            song.view.select_device(devices[index])

    def disconnect(self) -> None:
        self._navigation.let_go()
        super().disconnect()
