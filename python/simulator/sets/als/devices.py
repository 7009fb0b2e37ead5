"""Devices, racks, chains and pads."""

from __future__ import annotations

import re
from typing import Any, Dict, Iterable, List, Optional

from .report import Report
from .tree import Element, Parameter, read_number, read_truth
from .writer import Writer, name_of

_STAND_INS = {
    "AutoFilter": "Auto Filter",
    "AutoPan": "Auto Pan-Tremolo",
    "Chorus": "Chorus-Ensemble",
    "CrossDelay": "Delay",
    "Erosion": "Erosion",
    "Flanger": "Phaser-Flanger",
    "FrequencyShifter": "Shifter",
    "Phaser": "Phaser-Flanger",
    "PingPongDelay": "Delay",
    "Redux": "Redux",
}
"""Devices of older Lives, and those of today that do the same work with other parameters."""

_INNER_CHAINS = ("MidiToAudioDeviceChain", "AudioToAudioDeviceChain", "MidiToMidiDeviceChain")
_MACROS = 16
_PATCH = ".amxd"
_HIGHEST_NOTE = 128
_SAME_RANGE = 1e-6


class DeviceReader:
    """`stock` are the rows of contract/stock-devices.json."""

    def __init__(self, stock: Iterable[Dict[str, Any]], writer: Writer, report: Report) -> None:
        self._by_name: Dict[str, Dict[str, Any]] = {}
        self._by_class: Dict[str, Dict[str, Any]] = {}
        for row in stock:
            self._by_name[row["name"]] = row
            # Devices made with Max share three classes; those are told apart by name.
            if not row["class_name"].startswith("Mx"):
                self._by_class[row["class_name"]] = row
        self._writer = writer
        self._report = report

    def read(self, owner: Element, place: str) -> List[Dict[str, Any]]:
        """The devices of a track or chain, in order; those that are not simulated are reported and left out."""
        devices = owner.at("DeviceChain/Devices") or owner.child("Devices")
        found = (self._device(element, place) for element in (devices.children if devices else ()))
        return [device for device in found if device is not None]

    def _device(self, element: Element, place: str) -> Optional[Dict[str, Any]]:
        row = self._row(element, place)
        if row is None:
            self._report.miss(place, f"device {_shown_name(element)!r}")
            return None
        made: Dict[str, Any] = {"device": row["name"]}
        if element.text("UserName"):
            made["name"] = element.text("UserName")
        parameters = self._parameters(element, row)
        if parameters:
            made["parameters"] = parameters
        if element.child("Branches") is not None:
            self._fill_rack(made, element, f"{place} {row['name']}")
        return made

    def _row(self, element: Element, place: str) -> Optional[Dict[str, Any]]:
        row = self._by_class.get(element.tag) or self._by_name.get(_patch_name(element))
        if row is None and element.tag in _STAND_INS:
            row = self._by_name.get(_STAND_INS[element.tag])
            if row is not None:
                self._report.miss(place, f"{element.tag} of older Lives ({row['name']} stands in for it)")
        return row

    # Parameters

    def _parameters(self, element: Element, row: Dict[str, Any]) -> Dict[str, float]:
        """Those whose name and range are the same in the file and in the API; the others are only counted."""
        rows = {_plain(spec["name"]): spec for spec in row["parameters"]}
        found: Dict[str, float] = {}
        unread = 0
        for parameter in _own_parameters(element):
            spec = rows.get("deviceon" if parameter.tag == "On" else _plain(parameter.tag))
            value = None if spec is None else _value(parameter, spec)
            if spec is None or value is None:
                unread += 1
            elif value != spec["default"]:
                found[spec["name"]] = value
        self._report.miss("", f"parameters of {row['name']}", unread)
        return found

    # Racks

    def _fill_rack(self, made: Dict[str, Any], element: Element, place: str) -> None:
        macros = _macros(element)
        if macros:
            made["macros"] = macros
        pads: Dict[str, Any] = {}
        chains: List[Any] = []
        for branch in element.each("Branches"):
            note = branch.whole("BranchInfo/ReceivingNote")
            if note is None:
                chains.append(self._chain(branch, place))
            elif 0 < note <= _HIGHEST_NOTE and str(_HIGHEST_NOTE - note) not in pads:
                pads[str(_HIGHEST_NOTE - note)] = self._chain(branch, place)
            else:
                self._report.miss(place, "further chain on one pad")
        made.update({"pads": pads} if pads else {}, **({"chains": chains} if chains else {}))

    def _chain(self, branch: Element, place: str) -> Dict[str, Any]:
        made: Dict[str, Any] = {"name": name_of(branch)}
        color = self._writer.color(branch)
        if color is not None:
            made["color"] = color
        outer = branch.child("DeviceChain") or branch
        inner = outer.child(*_INNER_CHAINS) or outer
        devices = self.read(inner, place)
        return {**made, "devices": devices} if devices else made


def _own_parameters(device: Element) -> Iterable[Parameter]:
    """The parameters of the device, without its macros and without those of the devices inside it."""
    for child in device.children:
        if isinstance(child, Parameter):
            if not child.tag.startswith("MacroControls."):
                yield child
        elif child.tag not in ("Branches", "ParameterList", "PluginDesc"):
            yield from _own_parameters(child)


def _value(parameter: Parameter, spec: Dict[str, Any]) -> Optional[float]:
    """The value in the API's terms; None where the file counts in others."""
    text = parameter.attributes["Value"]
    if text in ("true", "false"):
        return float(read_truth(text)) if (spec["min"], spec["max"]) == (0.0, 1.0) else None
    value = read_number(text)
    if value is None or not spec["min"] <= value <= spec["max"]:
        return None
    if parameter.low is None or parameter.high is None:
        return value if spec["is_quantized"] and value == int(value) else None
    same = abs(parameter.low - spec["min"]) + abs(parameter.high - spec["max"]) < _SAME_RANGE
    return value if same else None


def _macros(rack: Element) -> List[Dict[str, Any]]:
    """Name and value of each macro, without the untouched ones at the end."""
    macros: List[Dict[str, Any]] = []
    touched = 0
    for number in range(_MACROS):
        name = rack.text(f"MacroDisplayNames.{number}") or f"Macro {number + 1}"
        value = min(127.0, max(0.0, rack.number(f"MacroControls.{number}", 0.0)))
        macros.append({"name": name, "value": value})
        if value or name != f"Macro {number + 1}":
            touched = number + 1
    return macros[:touched]


def _patch_name(device: Element) -> str:
    """The name of the Max patch in a device, without its ending."""
    reference = device.at("PatchSlot/Value/MxPatchRef/FileRef")
    if reference is None:
        return ""
    file = reference.text("Name") or re.split(r"[/\\]", reference.text("Path"))[-1]
    return file[: -len(_PATCH)] if file.lower().endswith(_PATCH) else file


def _shown_name(device: Element) -> str:
    for place in device.within():
        if place.tag in ("VstPluginInfo", "Vst3PluginInfo", "AuPluginInfo"):
            return place.text("PlugName") or place.text("Name") or device.tag
    return device.text("UserName") or _patch_name(device) or device.tag


def _plain(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", name.lower())
