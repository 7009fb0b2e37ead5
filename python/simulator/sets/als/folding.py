"""Parts that are made small as soon as they have been read, and parts that are passed over with a count."""

from __future__ import annotations

from typing import Any, Callable, Dict, FrozenSet, NamedTuple, Optional

from .tree import Element, KeyTrack, NoteEvent, Parameter, Passed, Pruned, read_number, read_truth
from .values import within

UNHEARD = frozenset(
    """
    AutomationTarget ModulationTarget MidiControllers MidiCCOnOffThresholds LomId LomIdView ViewStates ViewData
    SequencerNavigator TimeSelection Grid LastPresetRef SourceContext FreezeSequencer AutomationLanes EnvelopeChooser
    ClipEnvelopeChooserViewState ParametersListWrapper SendsListWrapper MacroVariations MpeSettings Buffer TuningSystems
    NoteAlgorithms Onsets SavedWarpMarkersForStretched ScrollerTimePreserver ModulationAutomation
    SampleParts ReturnBranches
    """.split()
)
"""Parts that nobody would miss: window places, ids, caches, data of plug-ins."""


class Tally(NamedTuple):
    """What counts inside a part that is passed over. With `least_events` only what holds so many events counts:
    the first event of a lane is its value, and a lane with no other is no automation."""

    counted: FrozenSet[str]
    least_events: int = 0


_EVENTS = frozenset(["FloatEvent", "BoolEvent", "EnumEvent"])

TALLIES: Dict[str, Tally] = {
    "TakeLanes": Tally(frozenset(["TakeLane"])),
    "GroovePool": Tally(frozenset(["Groove"])),
    "AutomationEnvelopes": Tally(frozenset(["AutomationEnvelope"]), 2),
    "ArrangerAutomation": Tally(frozenset(["Events"]), 2),
    "Envelopes": Tally(frozenset(["ClipEnvelope"])),
    "PerNoteEventStore": Tally(frozenset(["PerNoteEventList"])),
}


class Passing:
    """The state while one part is passed over."""

    def __init__(self, tag: str) -> None:
        self._tag = tag
        self._tally = TALLIES.get(tag)
        self._events = 0
        self._count = 0
        self._value: Optional[str] = None
        self.depth = 1

    def start(self, tag: str, attributes: Dict[str, str]) -> None:
        self.depth += 1
        if tag in _EVENTS:
            self._events += 1
            if self._value is None:
                self._value = attributes.get("Value", "")
        elif self._tally is not None and tag in self._tally.counted:
            self._events = 0

    def end(self, tag: str) -> None:
        self.depth -= 1
        tally = self._tally
        if tally is not None and tag in tally.counted and self._events >= tally.least_events:
            self._count += 1

    def result(self) -> Optional[Passed]:
        """What stands for the part in the tree; None for parts that nobody would miss."""
        return None if self._tally is None else Passed(self._tag, self._value or "", self._count)


def is_passed(tag: str, parent: str) -> bool:
    """Whether a part is not read. The same element holds a parameter's automation and a track's arrangement."""
    return tag in UNHEARD or (tag in TALLIES and not (tag == "ArrangerAutomation" and parent in ARRANGEMENTS))


def fold(element: Element) -> Element:
    """The small form of an element that has just been read in full."""
    special = _FOLDS.get(element.tag)
    if special is not None:
        return special(element)
    manual, lane = element.child("Manual"), element.child("ArrangerAutomation")
    return element if manual is None and lane is None else _fold_parameter(element, manual, lane)


def _fold_parameter(element: Element, manual: Optional[Element], lane: Any) -> Parameter:
    # Live 8 writes no Manual: the first event of the lane is where the parameter stands.
    value = (manual or lane).attributes.get("Value", "")
    span = element.child("MidiControllerRange") or element
    automated = isinstance(lane, Passed) and lane.count > 0
    return Parameter(element.tag, value, span.number("Min"), span.number("Max"), automated)


def _fold_key_track(element: Element) -> KeyTrack:
    pitch = element.whole("MidiKey", -1)
    events = (_note(pitch, event.attributes) for event in element.each("Notes"))
    return KeyTrack(event for event in events if event is not None)


def _note(pitch: int, given: Dict[str, str]) -> Optional[NoteEvent]:
    """None for what is no note; Live 12.3 leaves out attributes that have their default."""
    time, duration = read_number(given.get("Time", "")), read_number(given.get("Duration", ""))
    if time is None or duration is None or not 0 <= pitch <= 127:
        return None
    return NoteEvent(pitch, time, duration, read_number(given.get("Velocity", ""), 100.0), _more(given))


def _more(given: Dict[str, str]) -> Dict[str, Any]:
    found: Dict[str, Any] = {}
    if not read_truth(given.get("IsEnabled", ""), True):
        found["mute"] = True
    for attribute, (name, usual, low, high) in _NOTE_EXTRAS.items():
        value = within(low, high, read_number(given.get(attribute, ""), usual))
        if value != usual:
            found[name] = value
    return found


def _fold_clip(element: Element) -> Element:
    """Of a clip only what is read: an arrangement may have thousands of them."""
    return Pruned(element, [child for child in element.children if child.tag in _CLIP_PARTS])


def _unfolded(element: Element) -> Element:
    """What holds the clips of the arrangement looks like a parameter with its automation."""
    return element


def _fold_warp_markers(element: Element) -> Element:
    """The line from the first marker to the last is all that is asked of them."""
    del element.children[1:-1]
    return element


_NOTE_EXTRAS = {
    "Probability": ("probability", 1.0, 0.0, 1.0),
    "VelocityDeviation": ("velocity_deviation", 0.0, -127.0, 127.0),
    "OffVelocity": ("release_velocity", 64.0, 0.0, 127.0),
}

_CLIP_PARTS = frozenset(
    """
    Name Color ColorIndex Loop CurrentStart CurrentEnd IsWarped Notes SampleRef Envelopes Disabled Legato LaunchMode
    VelocityAmount
    """.split()
)

ARRANGEMENTS = ("ClipTimeable", "Sample")
"""What holds the clips of the arrangement: on MIDI tracks, and on audio tracks."""

_FOLDS: Dict[str, Callable[[Element], Element]] = {
    **{tag: _unfolded for tag in ARRANGEMENTS},
    "MidiClip": _fold_clip,
    "AudioClip": _fold_clip,
    "KeyTrack": _fold_key_track,
    "WarpMarkers": _fold_warp_markers,
}
