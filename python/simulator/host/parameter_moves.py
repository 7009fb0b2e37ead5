"""How a message from the hardware moves the parameter that it is mapped to."""

from __future__ import annotations

from typing import Any, Callable, Dict, Tuple

from .midi_bytes import MidiBytes
from .midi_map import FOURTEEN_BITS, Mapping

_RELATIVE: Dict[int, Callable[[int], int]] = {
    1: lambda value: value if value < 64 else 64 - value,
    2: lambda value: value - 64,
    3: lambda value: value if value < 64 else value - 128,
    4: lambda value: -value if value < 64 else value - 64,
}
_RELATIVE.update({mode + 5: steps for mode, steps in list(_RELATIVE.items())})
"""`Live.MidiMap.MapMode` of endless encoders → steps that a controller value means; 6 to 9 are the smooth forms."""

_FINEST = 16383

Place = Tuple[int, int, int]
"""Map handle, status byte, and number of the controller that is mapped"""


class ParameterMoves:
    """Remembers what one message alone does not tell: the coarse half of a fine position, and how far a parameter
    with few values has been turned towards the next one."""

    def __init__(self) -> None:
        self._coarse: Dict[Place, int] = {}
        self._turned: Dict[Place, Tuple[float, float]] = {}

    def move(self, mapping: Mapping, message: MidiBytes) -> None:
        """As the map mode says; a parameter that is gone stays where it is. Relative steps are 1/127 of the range each,
        times the sensitivity of the mapping."""
        parameter = mapping.parameter
        if parameter == None:  # noqa: E711 - a deleted object of Live equals None and is not None
            return
        span = parameter.max - parameter.min
        steps = _RELATIVE.get(mapping.mode)
        place = (mapping.map_handle, message[0], message[1] - (32 if mapping.fine else 0))
        if steps is not None and message[0] & 0xF0 == 0xB0:
            moved = steps(message[2]) * mapping.sensitivity * span / 127
            wanted = parameter.value + self._rest(place, parameter) + moved
        else:
            wanted = parameter.min + self._position(place, mapping, message) * span
        wanted = min(parameter.max, max(parameter.min, wanted))
        parameter.value = float(round(wanted)) if parameter.is_quantized else wanted
        self._turned[place] = (parameter.value, wanted - parameter.value if parameter.is_quantized else 0.0)

    def _rest(self, place: Place, parameter: Any) -> float:
        """What earlier steps have left over, unless something else has moved the parameter since."""
        value, rest = self._turned.get(place, (None, 0.0))
        return rest if value == parameter.value else 0.0

    def _position(self, place: Place, mapping: Mapping, message: MidiBytes) -> float:
        kind = message[0] & 0xF0
        if kind == 0xE0:
            return (message[1] + 128 * message[2]) / _FINEST
        if kind == 0x80:
            return 0.0
        if mapping.mode != FOURTEEN_BITS or kind != 0xB0:
            return message[2] / 127
        if mapping.fine:
            return (128 * self._coarse.get(place, 0) + message[2]) / _FINEST
        self._coarse[place] = message[2]
        return 128 * message[2] / _FINEST
