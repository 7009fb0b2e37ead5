"""Tracks, groups, returns and the main track, with their mixers."""

from __future__ import annotations

import re
from typing import Any, Dict, List, Optional

from .clips import ClipReader
from .devices import DeviceReader
from .folding import ARRANGEMENTS
from .report import Report
from .tree import Element, Parameter, Passed
from .values import decibels, send_position, within
from .writer import Writer, name_of

KINDS = {"MidiTrack": "midi", "AudioTrack": "audio", "GroupTrack": "group"}
_CLIPS = {"MidiClip": "midi", "AudioClip": "audio"}
_MOST_RETURNS = 12
_LETTER = re.compile(r"[A-L]-")
_PASSED = {
    "TakeLanes": "take lane",
    "AutomationEnvelopes": "automation",
}


class TrackReader:
    def __init__(self, writer: Writer, report: Report, devices: DeviceReader, clips: ClipReader, scenes: int) -> None:
        self._writer = writer
        self._report = report
        self._devices = devices
        self._clips = clips
        self._scenes = scenes

    def tracks(self, live_set: Element) -> List[Dict[str, Any]]:
        """All but the returns, in the order in which Live shows them."""
        made: List[Dict[str, Any]] = []
        groups: Dict[int, int] = {}
        for element in live_set.each("Tracks"):
            if element.tag not in KINDS:
                if element.tag != "ReturnTrack":
                    self._report.miss("", f"unknown kind of track <{element.tag[:40]}>")
                continue
            place = f"tracks[{len(made)}] {name_of(element)!r}"
            track = self._track(element, place)
            group = groups.get(element.whole("TrackGroupId", -1))
            if group is not None:
                track["group"] = group
            if element.tag == "GroupTrack" and element.identity() is not None:
                groups[element.identity()] = len(made)
            made.append(track)
        return made

    def returns(self, live_set: Element) -> List[Dict[str, Any]]:
        found = [element for element in live_set.each("Tracks") if element.tag == "ReturnTrack"]
        self._report.miss("", "return track beyond the twelfth", max(0, len(found) - _MOST_RETURNS))
        return [
            self._mixed(element, f"returns[{index}] {name_of(element)!r}", _LETTER.sub("", name_of(element), count=1))
            for index, element in enumerate(found[:_MOST_RETURNS])
        ]

    def main(self, element: Optional[Element]) -> Dict[str, Any]:
        chain = None if element is None else chain_of(element)
        if element is None or chain is None:
            return {}
        self._count_passed((element, chain), "main")
        self._count_automated(chain, "main")
        made: Dict[str, Any] = {"volume_db": _volume(chain), "panning": _panning(chain)}
        devices = self._devices.read(chain, "main")
        return {**made, "devices": devices} if devices else made

    def _track(self, element: Element, place: str) -> Dict[str, Any]:
        made = {"kind": KINDS[element.tag], **self._mixed(element, place, name_of(element))}
        sequencer = element.at("DeviceChain/MainSequencer")
        if sequencer is None or element.tag == "GroupTrack":
            return made
        self._count_passed((sequencer,), place)
        if sequencer.truth("Recorder/IsArmed"):
            made["arm"] = True
        clips = self._slots(sequencer, made["kind"], place)
        arranged = self._arrangement(sequencer, made["kind"], place)
        return {**made, **{name: part for name, part in (("clips", clips), ("arrangement", arranged)) if part}}

    def _arrangement(self, sequencer: Element, kind: str, place: str) -> List[Dict[str, Any]]:
        found = (element for holder in ARRANGEMENTS for element in sequencer.each(f"{holder}/ArrangerAutomation/Events"))
        made = []
        for index, element in enumerate(found):
            here = f"{place} arrangement clip {index}"
            if _CLIPS.get(element.tag) != kind:
                self._report.miss(here, f"<{element.tag[:40]}> that has no place there")
                continue
            clip = self._clips.read_arranged(element, here)
            if clip is not None:
                made.append(clip)
        return made

    def _mixed(self, element: Element, place: str, name: str) -> Dict[str, Any]:
        made: Dict[str, Any] = {"name": name}
        color = self._writer.color(element)
        if color is not None:
            made["color"] = color
        chain = chain_of(element)
        if chain is None:
            self._report.miss(place, "mixer")
            return made
        self._count_passed((element, chain), place)
        self._count_automated(chain, place)
        made.update(_mixer(chain))
        devices = self._devices.read(chain, place)
        return {**made, "devices": devices} if devices else made

    def _slots(self, sequencer: Element, kind: str, place: str) -> Dict[str, Any]:
        clips: Dict[str, Any] = {}
        for index, slot in enumerate(sequencer.each("ClipSlotList")):
            inner = slot.at("ClipSlot/Value") or slot.child("Value")
            for element in inner.children[:1] if inner is not None else ():
                here = f"{place} clip {index}"
                if index >= self._scenes or _CLIPS.get(element.tag) != kind:
                    self._report.miss(here, f"<{element.tag[:40]}> that has no place there")
                    continue
                clip = self._clips.read(element, here)
                if clip is not None:
                    clips[str(index)] = clip
        return clips

    def _count_passed(self, owners: Any, place: str) -> None:
        for owner in owners:
            for child in owner.children:
                if isinstance(child, Passed) and child.tag in _PASSED:
                    self._report.miss(place, _PASSED[child.tag], child.count)

    def _count_automated(self, chain: Element, place: str) -> None:
        """Up to Live 9 automation stands inside the parameter it moves."""
        automated = sum(isinstance(inner, Parameter) and inner.automated for inner in chain.within())
        self._report.miss(place, "automation", automated)


def chain_of(track: Element) -> Optional[Element]:
    return track.child("DeviceChain", "MasterChain")


def _mixer(chain: Element) -> Dict[str, Any]:
    made: Dict[str, Any] = {"volume_db": _volume(chain), "panning": _panning(chain)}
    if not chain.truth("Mixer/Speaker", True):
        made["mute"] = True
    if chain.truth("Mixer/SoloSink"):
        made["solo"] = True
    holders = chain.each("Mixer/Sends")
    made["sends"] = [send_position(holder.number("Send")) for holder in holders][:_MOST_RETURNS]
    return made


def _volume(chain: Element) -> float:
    return decibels(chain.number("Mixer/Volume"))


def _panning(chain: Element) -> float:
    return within(-1.0, 1.0, chain.number("Mixer/Pan"), 0.0)
