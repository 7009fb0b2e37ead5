"""Scenes, locators, and what the Set as a whole is set to."""

from __future__ import annotations

import re
from typing import Any, Dict, List

from .report import Report
from .tree import Element
from .values import signature, within
from .writer import Writer, name_of

_TEMPO = re.compile(r"(\d+(?:\.\d+)?)\s*bpm", re.IGNORECASE)
_SIGNATURE = re.compile(r"\b(\d{1,2})/(1|2|4|8|16)\b")
_LONGEST = 1_576_800.0
_QUANTIZATIONS = 13
_SCALES = {"0": "Major", "1": "Minor"}
"""Live 12.1 and later write the place in a list; only these two are known for certain."""


def scenes(live_set: Element, writer: Writer) -> List[Dict[str, Any]]:
    newer = live_set.child("Scenes")
    if newer is not None:
        return [_scene(element, writer) for element in newer.children]
    return [_named_scene(element, index, writer) for index, element in enumerate(live_set.each("SceneNames"))]


def _scene(element: Element, writer: Writer) -> Dict[str, Any]:
    made: Dict[str, Any] = {"name": name_of(element)}
    if element.truth("IsTempoEnabled"):
        made["tempo"] = within(20.0, 999.0, element.number("Tempo"))
    if element.truth("IsTimeSignatureEnabled"):
        made["signature"] = signature(element.number("TimeSignatureId"))
    return _colored(made, element, writer)


def _named_scene(element: Element, index: int, writer: Writer) -> Dict[str, Any]:
    """Up to Live 10 tempo and signature stand in the name, and a scene without a name is called by its number."""
    name = element.attributes.get("Value", "")
    made: Dict[str, Any] = {"name": "" if name.strip() == str(index + 1) else name}
    tempo, meter = _TEMPO.search(name), _SIGNATURE.search(name)
    if tempo:
        made["tempo"] = within(20.0, 999.0, float(tempo[1]))
    if meter and 1 <= int(meter[1]) <= 99:
        made["signature"] = [int(meter[1]), int(meter[2])]
    return _colored(made, element, writer)


def _colored(made: Dict[str, Any], element: Element, writer: Writer) -> Dict[str, Any]:
    color = writer.color(element)
    return made if color is None else {**made, "color": color}


def cues(live_set: Element) -> List[Dict[str, Any]]:
    found = []
    for locator in live_set.each("Locators/Locators"):
        time = locator.number("Time")
        if time is not None and 0 <= time <= _LONGEST:
            found.append({"time": time, "name": locator.text("Name")})
    return sorted(found, key=lambda cue: cue["time"])


def scale(live_set: Element, report: Report) -> Dict[str, Any]:
    block = live_set.child("ScaleInformation")
    if block is None:
        return {}
    root = block.whole("Root", block.whole("RootNote", 0))
    name = block.text("Name")
    if name.isdecimal():
        if name not in _SCALES:
            report.miss("", f"scale number {name[:8]}")
        name = _SCALES.get(name, "")
    made: Dict[str, Any] = {"root_note": root} if 0 <= root <= 11 else {}
    return {**made, "scale_name": name} if name else made


def quantization(live_set: Element) -> Dict[str, Any]:
    number = live_set.whole("GlobalQuantisation")
    known = number is not None and 0 <= number <= _QUANTIZATIONS
    return {"clip_trigger_quantization": number} if known else {}
