"""Values of mapped parameters on their way back to the hardware, as the feedback rules of scripts say."""

from __future__ import annotations

from typing import Any, Callable, Dict, List, Optional, Tuple

from .midi_bytes import MidiBytes

_NOTE_ON, _CONTROLLER, _PITCHBEND = 0x90, 0xB0, 0xE0
_STRAIGHT = tuple(range(128))
_PAIRS = tuple((fine, coarse) for coarse in range(128) for fine in range(128))


Watch = Callable[[Any, str, Callable[[], None]], Callable[[], None]]
"""`Simulation.watch`"""


def _nothing() -> None:
    """What ending does before anything began."""


class _Watched:
    """A parameter that is mapped with a rule. `due` is when its value is to be sent, None while it need not be."""

    def __init__(self, map_handle: int, parameter: Any, rule: Any, clock: Callable[[], float]) -> None:
        self.map_handle, self.parameter, self.rule = map_handle, parameter, rule
        self.due: Optional[float] = None
        self.end: Callable[[], None] = _nothing
        self._clock = clock

    def changed(self) -> None:
        """Several changes before the value is sent are one."""
        if self.due is None:
            self.due = self._clock() + max(0.0, self.rule.delay_in_ms) / 1000

    def ask(self) -> None:
        self.due = self._clock()

    @property
    def gone(self) -> bool:
        return self.parameter == None  # noqa: E711 - a deleted object of Live equals None and is not None


class MidiFeedback:
    """Sends at most one message a frame for each mapping. Times are seconds of the host."""

    def __init__(self, watch: Watch, send: Callable[[int, MidiBytes], None]) -> None:
        """`send(map_handle, message)` is the MIDI output of the script whose map it is."""
        self._watch, self._send = watch, send
        self._watched: List[_Watched] = []
        self._now = 0.0

    def watch(self, map_handle: int, parameter: Any, rule: Any) -> None:
        watched = _Watched(map_handle, parameter, rule, lambda: self._now)
        self._watched.append(watched)
        watched.end = self._watch(parameter, "value", watched.changed)

    def tell(self, map_handle: int, parameter: Any) -> None:
        """Sends the value of a parameter in the next frame, though it did not change."""
        for watched in self._watched:
            if watched.map_handle == map_handle and watched.parameter == parameter:
                watched.ask()

    def forget(self, map_handle: int) -> None:
        for watched in [watched for watched in self._watched if watched.map_handle == map_handle]:
            self._watched.remove(watched)
            watched.end()

    def frame(self, now: float) -> None:
        self._now = now
        for watched in self._watched:
            if watched.due is not None and watched.due <= now:
                watched.due = None
                message = None if watched.gone else message_of(watched.rule, watched.parameter)
                if message is not None:
                    self._send(watched.map_handle, message)


def message_of(rule: Any, parameter: Any) -> Optional[MidiBytes]:
    """What a rule makes of the value that its parameter has; None when it is switched off. Without a map, which is what
    most published scripts give it, the value goes back as it would have come."""
    beginning, values = _PARTS[type(rule).__name__](rule)
    if not getattr(rule, "enabled", True):
        return None
    values = values or (_PAIRS if beginning == (_PITCHBEND,) else _STRAIGHT)
    position = (parameter.value - parameter.min) / ((parameter.max - parameter.min) or 1.0)
    value = values[round(position * (len(values) - 1))]
    rest = (*beginning[1:], *(value if isinstance(value, tuple) else (value,)))
    return (beginning[0] | rule.channel & 0x0F, *(byte & 0x7F for byte in rest))


_PARTS: Dict[str, Callable[[Any], Tuple[Tuple[int, ...], Tuple[Any, ...]]]] = {
    "CCFeedbackRule": lambda rule: ((_CONTROLLER, rule.cc_no), rule.cc_value_map),
    "NoteFeedbackRule": lambda rule: ((_NOTE_ON, rule.note_no), rule.vel_map),
    "PitchBendFeedbackRule": lambda rule: ((_PITCHBEND,), rule.value_pair_map),
}
"""What a message of each rule begins with, and the values to choose from."""
