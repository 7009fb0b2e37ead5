"""Clips, of the Session and of the arrangement."""

from __future__ import annotations

import math
from typing import Any, Dict, List, Optional, Tuple

from .report import Report
from .tree import Element, KeyTrack, NoteEvent
from .values import within
from .writer import Writer, name_of

_LONGEST = 1_576_800.0
_SHORTEST = 1 / 1024
_REPEAT = 3
_FLAGS = {"Disabled": "muted", "Legato": "legato"}
_PASSED = {"Envelopes": "clip envelope", "PerNoteEventStore": "note with expression of its own"}


class ClipReader:
    """`tempo` turns the seconds of unwarped audio into beats."""

    def __init__(self, writer: Writer, report: Report, tempo: float) -> None:
        self._writer = writer
        self._report = report
        self._beats_per_second = tempo / 60

    def read(self, element: Element, place: str) -> Optional[Dict[str, Any]]:
        """The clip, or None for one that makes no sense, which is reported."""
        loop = self._loop(element)
        if loop is None:
            self._report.miss(place, "clip without a length")
            return None
        made: Dict[str, Any] = {"name": name_of(element)}
        color = self._writer.color(element, is_clip=True)
        if color is not None:
            made["color"] = color
        made.update(loop.fields())
        self._count_passed(element, place)
        if element.tag == "AudioClip":
            made["audio"] = {"file_path": file_path(element), "length": made["length"]}
        else:
            made["notes"] = _notes(element, loop)
        if loop.start:
            made["start_marker"] = loop.start
        for tag, field in _FLAGS.items():
            if element.truth(tag):
                made[field] = True
        mode = element.whole("LaunchMode", 0)
        if 0 < mode <= _REPEAT:
            made["launch_mode"] = mode
        return made

    def read_arranged(self, element: Element, place: str) -> Optional[Dict[str, Any]]:
        """The same for a clip of the arrangement, with the beat at which it stands and how far it reaches."""
        start, end = element.number("CurrentStart"), element.number("CurrentEnd")
        made = self.read(element, place)
        if made is None or start is None or end is None or not 0 <= start < end <= _LONGEST:
            if made is not None:
                self._report.miss(place, "clip without a place in the arrangement")
            return None
        return {"at": start, "span": within(_SHORTEST, _LONGEST, end - start), **made}

    def _loop(self, element: Element) -> Optional[Loop]:
        block = element.child("Loop")
        unwarped = element.tag == "AudioClip" and not element.truth("IsWarped", True)
        return None if block is None else _read_loop(block, self._beats_per_second if unwarped else 1.0)

    def _count_passed(self, element: Element, place: str) -> None:
        for passed in (*element.children, *element.each("Notes")):
            if passed.tag in _PASSED:
                self._report.miss(place, _PASSED[passed.tag], getattr(passed, "count", 0))


class Loop:
    """Brace, start marker and length in beats, all moved by `moved` so that nothing lies before 0."""

    def __init__(self, looping: bool, brace: Tuple[float, float], markers: Tuple[float, float]) -> None:
        first = min(markers[0], brace[0]) if looping else markers[0]
        self.moved = -first if not looping else max(0.0, math.ceil(-first))
        self.looping = looping
        self.start = markers[0] + self.moved
        self._brace = (brace[0] + self.moved, brace[1] + self.moved)
        self._end = markers[1] + self.moved

    def fields(self) -> Dict[str, Any]:
        end = self._end if not self.looping else max(self._end, self._brace[1])
        made: Dict[str, Any] = {"length": within(_SHORTEST, _LONGEST, end)}
        if not self.looping:
            made["looping"] = False
        low, high = self._brace
        if 0 <= low < high <= _LONGEST and (low, high) != (0.0, end):
            made.update(loop_start=low, loop_end=high)
        return made


def _read_loop(block: Element, beats: float) -> Optional[Loop]:
    """`beats`: how many beats one unit of the file is."""
    start, end = block.number("LoopStart"), block.number("LoopEnd")
    if start is None or end is None or end <= start:
        return None
    if block.truth("LoopOn"):
        marker = start + block.number("StartRelative", 0.0)
        return Loop(True, (start * beats, end * beats), (marker * beats, block.number("OutMarker", end) * beats))
    # Without a loop the file has the markers here, and keeps the brace apart.
    brace = (block.number("HiddenLoopStart", start), block.number("HiddenLoopEnd", end))
    return Loop(False, (brace[0] * beats, brace[1] * beats), (start * beats, end * beats))


def _notes(element: Element, loop: Loop) -> List[List[Any]]:
    tracks = (track for track in element.each("Notes/KeyTracks") if isinstance(track, KeyTrack))
    rows = (_row(note, loop.moved) for track in tracks for note in track.notes)
    return sorted(rows, key=lambda row: (row[1], row[0]))


def _row(note: NoteEvent, moved: float) -> List[Any]:
    row = [
        note.pitch,
        within(-_LONGEST, _LONGEST, note.time + moved),
        within(_SHORTEST, _LONGEST, note.duration),
        within(1.0, 127.0, note.velocity),
    ]
    return [*row, note.more] if note.more else row


def file_path(element: Element) -> str:
    """Where the sample was when the Set was saved. It is only told, never opened."""
    reference = element.at("SampleRef/FileRef")
    if reference is None:
        return ""
    whole = reference.text("Path")
    if whole:
        return whole
    hint = reference.at("SearchHint/PathHint") or reference.child("RelativePath")
    folders = [step.attributes.get("Dir", "") or ".." for step in (hint.children if hint else ())]
    return "/" + "/".join([*folders, reference.text("Name")])
