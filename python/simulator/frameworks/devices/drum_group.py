"""The pads of a Drum Rack under the pads of the hardware."""

from __future__ import annotations

from typing import Any, List

from ..component import ComponentBase
from ..held_controls import HeldControls
from ..listening import is_gone, listens

PLAYING_CHANNEL = 15
"""On which channel pads are played, so that nothing else of the hardware is in the way."""


class DrumGroupPart(ComponentBase):
    """Pads are played by translation, without the script: the lowest is at the bottom left. Plays the Drum Rack of the
    selected track."""

    def __init__(self, *arguments: Any, translation_channel: int = PLAYING_CHANNEL, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self._channel = translation_channel
        self._matrix: Any = None
        self._rack: Any = None
        self._pad_controls = HeldControls(self.is_enabled)

    def follow_device(self, device: Any) -> None:
        """The first Drum Rack on the track of this device, or the device itself if it is one."""
        track = self.live_song.view.selected_track
        devices = [device, *([] if is_gone(track) else track.devices)]
        self.set_drum_group_device(next((one for one in devices if not is_gone(one) and one.can_have_drum_pads), None))

    def set_drum_group_device(self, rack: Any) -> None:
        self._rack = None if is_gone(rack) else rack
        self._on_pads.subject = self._rack
        self._on_selected_pad.subject = None if self._rack is None else self._rack.view
        self.update()

    def set_matrix(self, matrix: Any) -> None:
        for button in self._buttons():
            button.use_default_message()
        self._matrix = matrix
        self.update()

    def set_scroll_up_button(self, button: Any) -> None:
        self._pad_controls.button("up", button, lambda value: self._scroll("up", value, 1))

    def set_scroll_down_button(self, button: Any) -> None:
        self._pad_controls.button("down", button, lambda value: self._scroll("down", value, -1))

    def _scroll(self, name: str, value: int, rows: int) -> None:
        if self._rack is not None and self._pad_controls.pressed(name, value):
            view = self._rack.view
            view.drum_pads_scroll_position = min(28, max(0, view.drum_pads_scroll_position + rows))

    def _buttons(self) -> List[Any]:
        """Row by row from the bottom, as pads are numbered."""
        if self._matrix is None:
            return []
        cells = sorted(self._matrix.cells(), key=lambda cell: (-cell[2], cell[1]))
        return [button for button, _, _ in cells if button is not None]

    def update(self) -> None:
        super().update()
        if not self.is_enabled() or self._matrix is None:
            return
        visible = () if self._rack is None else self._rack.visible_drum_pads
        first = visible[0].note if visible else 36
        for index, button in enumerate(self._buttons()):
            note = min(127, first + index)
            button.set_identifier(note)
            button.set_channel(self._channel)
            button.set_light(self._color(note))

    def _color(self, note: int) -> Any:
        if self._rack is None:
            return "DrumGroup.NoPad"
        pad = self._rack.drum_pads[note]
        if pad == self._rack.view.selected_drum_pad:
            return "DrumGroup.PadSelected"
        return "DrumGroup.PadFilled" if pad.chains else "DrumGroup.PadEmpty"

    @listens("visible_drum_pads")
    def _on_pads(self) -> None:
        self.update()

    @listens("selected_drum_pad")
    def _on_selected_pad(self) -> None:
        self.update()

    def disconnect(self) -> None:
        self._pad_controls.let_go()
        super().disconnect()
