"""What scripts asked for in `build_midi_map`: which MIDI messages come to them, and which move a parameter."""

from __future__ import annotations

from typing import Any, Dict, List, NamedTuple, Optional, Tuple

from .midi_bytes import MidiBytes
from .midi_feedback import MidiFeedback

Source = Tuple[str, int, int]
"""("note" | "cc" | "pitchbend", channel 0–15, note or controller number, 0 for pitchbend)"""

FOURTEEN_BITS = 5
"""`Live.MidiMap.MapMode.absolute_14_bit`"""

_FIRST_WITHOUT_FINE = 32
"""Of controllers, only 0 to 31 have a fine half."""

_KINDS = {0x80: "note", 0x90: "note", 0xB0: "cc", 0xE0: "pitchbend"}


class Forward(NamedTuple):
    script_handle: int
    consume: bool
    """A consumed message does not reach the tracks."""


class Mapping(NamedTuple):
    map_handle: int
    parameter: Any
    mode: int
    """`Live.MidiMap.MapMode`"""
    sensitivity: float = 1.0
    """How many steps one step of a relative controller is."""
    fine: bool = False
    """Is this the controller, 32 above the mapped one, that tells the lower 7 bits of 14?"""


class Translation(NamedTuple):
    script_handle: int
    channel: int
    number: int


class MidiMap:
    def __init__(self, feedback: MidiFeedback) -> None:
        self._feedback = feedback
        self._forwards: Dict[Source, List[Forward]] = {}
        self._mappings: Dict[Source, List[Mapping]] = {}
        self._translations: Dict[Source, List[Translation]] = {}

    def forward(self, source: Source, script_handle: int, consume: bool = True) -> bool:
        """Lets a script receive these messages. True, as Live answers."""
        self._forwards.setdefault(source, []).append(Forward(script_handle, consume))
        return True

    def map(
        self, source: Source, map_handle: int, parameter: Any, mode: int = 0, sensitivity: float = 1.0, rule: Any = None
    ) -> bool:
        """Lets these messages move a parameter without asking any script, and sends its value back as a feedback
        rule says."""
        mapping = Mapping(map_handle, parameter, mode, sensitivity)
        self._mappings.setdefault(source, []).append(mapping)
        kind, channel, number = source
        if mode == FOURTEEN_BITS and kind == "cc" and number < _FIRST_WITHOUT_FINE:
            self._mappings.setdefault((kind, channel, number + 32), []).append(mapping._replace(fine=True))
        if rule is not None:
            self._feedback.watch(map_handle, parameter, rule)
        return True

    def translate(self, source: Source, script_handle: int, channel: int, number: int) -> None:
        """Lets these messages count as ones of another channel and number, for scripts, parameters and tracks alike."""
        self._translations.setdefault(source, []).append(Translation(script_handle, channel, number))

    def translated(self, message: MidiBytes) -> MidiBytes:
        """The message as it counts; of several translations the last holds."""
        found = self._translations.get(source_of(message)) if message[0] < 0xF0 else None
        if not found:
            return message
        _, channel, number = found[-1]
        status = message[0] & 0xF0 | channel
        return (status, *message[1:]) if status & 0xF0 == 0xE0 else (status, number, *message[2:])

    def echo(self, map_handle: int, parameter: Any) -> None:
        """Sends the value of a parameter back now, wherever it is mapped with a rule."""
        self._feedback.tell(map_handle, parameter)

    def clear(self, script_handle: int, map_handle: int) -> None:
        """Forgets all that one script asked for, before it builds its map anew."""
        self._forwards = _without(self._forwards, "script_handle", script_handle)
        self._mappings = _without(self._mappings, "map_handle", map_handle)
        self._translations = _without(self._translations, "script_handle", script_handle)
        self._feedback.forget(map_handle)

    def forwards(self, message: MidiBytes) -> List[Forward]:
        return self._forwards.get(source_of(message), [])

    def mappings(self, message: MidiBytes) -> List[Mapping]:
        return self._mappings.get(source_of(message), [])


def source_of(message: MidiBytes) -> Optional[Source]:
    """What a channel message comes from; None for kinds that nobody can ask for (pressure, program change)."""
    kind = _KINDS.get(message[0] & 0xF0)
    if kind is None:
        return None
    return kind, message[0] & 0x0F, 0 if kind == "pitchbend" else message[1]


def _without(asked: Dict[Source, list], field: str, handle: int) -> Dict[Source, list]:
    kept = {
        source: [entry for entry in entries if getattr(entry, field) != handle] for source, entries in asked.items()
    }
    return {source: entries for source, entries in kept.items() if entries}
