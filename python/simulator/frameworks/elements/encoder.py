"""Knobs, with or without end, and faders."""

from __future__ import annotations

from typing import Any, Callable, Dict, Optional

from .midi_control import MidiControl

_STEPS: Dict[int, Callable[[int], int]] = {
    1: lambda value: value if value < 64 else 64 - value,
    2: lambda value: value - 64,
    3: lambda value: value if value < 64 else value - 128,
    4: lambda value: -value if value < 64 else value - 64,
}
"""Map modes of endless encoders (the smooth ones lie 5 above) → the steps that a value means."""


class EncoderBase(MidiControl):
    """`map_mode` is one of `Live.MidiMap.MapMode`: how its values are to be read."""

    __events__ = ("normalized_value",)

    def __init__(
        self,
        msg_type: int = 1,
        channel: int = 0,
        identifier: int = 0,
        map_mode: Any = 0,
        encoder_sensitivity: Optional[float] = None,
        **named: Any,
    ) -> None:
        super().__init__(msg_type, channel, identifier, **named)
        self._map_mode = map_mode
        self.mapping_sensitivity = 1.0 if encoder_sensitivity is None else float(encoder_sensitivity)

    def message_map_mode(self) -> Any:
        return self._map_mode

    def set_map_mode(self, map_mode: Any) -> None:
        self._map_mode = map_mode
        self._hosting_surface.request_rebuild_midi_map()

    def is_relative(self) -> bool:
        return int(self._map_mode) not in (0, 5)

    def relative_value_to_delta(self, value: int) -> int:
        """How many steps a value of an endless encoder means; negative is to the left."""
        mode = int(self._map_mode)
        return _STEPS[mode if mode < 5 else mode - 5](value)

    def normalize_value(self, value: int) -> float:
        """Turns of an endless encoder, 1.0 for the whole way; of others the position, 0–1."""
        steps = self.relative_value_to_delta(value) if self.is_relative() else value
        return steps / 127.0 * self.mapping_sensitivity

    def notify_value(self, value: int) -> None:
        for callback, identify_sender in tuple(self._listeners_of("value")):
            callback(value, self) if identify_sender else callback(value)
        self.notify_normalized_value(self.normalize_value(value))

    def add_normalized_value_listener(self, callback: Any, identify_sender: bool = False) -> None:
        self._listeners_of("normalized_value").append((callback, identify_sender))
        self._hosting_surface.request_rebuild_midi_map()

    def script_wants_forwarding(self) -> bool:
        listened = self._listeners_of("value") or self._listeners_of("normalized_value")
        return bool(listened) and not self._suppresses_forwarding


class TouchEncoderBase(EncoderBase):
    """A knob that also tells when it is touched; while it is, Live takes its parameter for held."""

    def __init__(self, *arguments: Any, touch_button: Any = None, touch_element: Any = None, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self._touched_parameter: Any = None
        self.touch_element = touch_button or touch_element
        if self.touch_element is not None:
            self.touch_element.add_value_listener(self._on_touch)

    def is_pressed(self) -> bool:
        return self.touch_element is not None and self.touch_element.is_pressed()

    def release_parameter(self) -> None:
        self._let_go()
        super().release_parameter()

    def _on_touch(self, value: int) -> None:
        if value and self.mapped_parameter() is not None:
            self._touched_parameter = self.mapped_parameter()
            self._touched_parameter.begin_gesture()
        elif not value:
            self._let_go()

    def _let_go(self) -> None:
        parameter, self._touched_parameter = self._touched_parameter, None
        if parameter is not None and parameter != None:  # noqa: E711
            parameter.end_gesture()


class SliderBase(MidiControl):
    """A control with two ends; its values are read as positions."""
