"""Where MIDI that arrives from outside goes: SysEx to every script; a channel message to the scripts that
forward it, to the parameters mapped to it, and, unless a script consumes it, to the tracks that listen."""

from __future__ import annotations

from typing import Callable, Dict, Iterable

from .midi_bytes import MidiBytes, is_channel_message, is_sysex
from .midi_map import Mapping, MidiMap
from .script import HostedScript

_RELATIVE: Dict[int, Callable[[int], int]] = {
    1: lambda value: value if value < 64 else 64 - value,
    2: lambda value: value - 64,
    3: lambda value: value if value < 64 else value - 128,
    4: lambda value: -value if value < 64 else value - 64,
}
_RELATIVE.update({mode + 5: steps for mode, steps in list(_RELATIVE.items())})
"""`Live.MidiMap.MapMode` of endless encoders → steps that a controller value means; 6 to 9 are the smooth forms."""


class MidiRouting:
    def __init__(self, midi_map: MidiMap, play_in: Callable[[MidiBytes], None]) -> None:
        self._map = midi_map
        self._play_in = play_in

    def receive(self, messages: Iterable[MidiBytes], scripts: Iterable[HostedScript]) -> None:
        """Serves complete messages at once, in order."""
        running = [script for script in scripts if script.running]
        for message in messages:
            if is_sysex(message):
                for script in running:
                    script.call("receive_midi", message)
            elif is_channel_message(message):
                self._receive_channel_message(message, running)

    def _receive_channel_message(self, message: MidiBytes, running: list) -> None:
        forwards = self._map.forwards(message)
        mappings = self._map.mappings(message)
        wanted = {forward.script_handle for forward in forwards}
        for script in running:
            if script.handle in wanted:
                script.call("receive_midi", message)
        for mapping in mappings:
            move_parameter(mapping, message)
        if not mappings and not any(forward.consume for forward in forwards):
            self._play_in(message)


def move_parameter(mapping: Mapping, message: MidiBytes) -> None:
    """Moves a mapped parameter as its map mode says. Relative steps are 1/127 of the range each, times
    the sensitivity of the mapping."""
    parameter = mapping.parameter
    span = parameter.max - parameter.min
    step = _RELATIVE.get(mapping.mode)
    if step is not None and message[0] & 0xF0 == 0xB0:
        wanted = parameter.value + step(message[2]) * mapping.sensitivity * span / 127
    else:
        wanted = parameter.min + _position(message) * span
    wanted = min(parameter.max, max(parameter.min, wanted))
    parameter.value = float(round(wanted)) if parameter.is_quantized else wanted


def _position(message: MidiBytes) -> float:
    kind = message[0] & 0xF0
    if kind == 0xE0:
        return (message[1] + 128 * message[2]) / 16383
    return 0.0 if kind == 0x80 else message[2] / 127
