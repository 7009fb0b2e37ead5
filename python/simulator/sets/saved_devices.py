"""Devices, racks, chains and pads as a description holds them."""

from __future__ import annotations

from typing import Any, Dict, Iterable, List, Optional

_MACROS = 16


class DeviceSaver:
    """`stock` are the rows of contract/stock-devices.json: what a device is called, and its defaults."""

    def __init__(self, stock: Iterable[Dict[str, Any]]) -> None:
        self._by_class: Dict[str, List[Dict[str, Any]]] = {}
        for row in stock:
            self._by_class.setdefault(row["class_name"], []).append(row)

    def save(self, devices: Iterable[Any]) -> List[Dict[str, Any]]:
        """Devices that the table does not have cannot be described and are left out."""
        found = ((device, self._row(device)) for device in devices)
        return [self._device(device, row) for device, row in found if row is not None]

    def _row(self, device: Any) -> Optional[Dict[str, Any]]:
        rows = self._by_class.get(device.class_name, [])
        named = [row for row in rows if row["name"] == device.name]
        alike = [row for row in rows if len(row["parameters"]) == len(device.parameters)]
        return next(iter(named or alike or rows), None)

    def _device(self, device: Any, row: Dict[str, Any]) -> Dict[str, Any]:
        made: Dict[str, Any] = {"device": row["name"]}
        if device.name != row["name"]:
            made["name"] = device.name
        rack = device.can_have_chains
        changed = _changed(device, row, skip=range(1, _MACROS + 1) if rack else ())
        if changed:
            made["parameters"] = changed
        return {**made, **self._rack(device)} if rack else made

    def _rack(self, rack: Any) -> Dict[str, Any]:
        parts: Dict[str, Any] = {"macros": _macros(rack)}
        if getattr(rack, "can_have_drum_pads", False):
            pads: Dict[str, Any] = {}
            for note, chain in _played_chains(rack):
                pads.setdefault(str(note), self._chain(chain))
            parts["pads"] = pads
        else:
            parts["chains"] = [self._chain(chain) for chain in rack.chains]
        return {name: part for name, part in parts.items() if part}

    def _chain(self, chain: Any) -> Dict[str, Any]:
        made: Dict[str, Any] = {"name": chain.name}
        if getattr(chain, "color_index", None) is not None:
            made["color"] = chain.color_index
        devices = self.save(chain.devices)
        return {**made, "devices": devices} if devices else made


def _played_chains(rack: Any) -> Iterable[Any]:
    """Notes and the chains they play. A drum rack inside another one has no pads: there the chains know their note."""
    if rack.has_drum_pads:
        return ((pad.note, chain) for pad in rack.drum_pads for chain in pad.chains)
    return ((chain.in_note, chain) for chain in rack.chains if hasattr(chain, "in_note"))


def _changed(device: Any, row: Dict[str, Any], skip: Iterable[int]) -> Dict[str, float]:
    """The parameters that do not stand at their defaults, under their original names."""
    found = zip(device.parameters, row["parameters"])
    return {
        parameter.original_name: parameter.value
        for index, (parameter, spec) in enumerate(found)
        if index not in skip and parameter.value != spec["default"]
    }


def _macros(rack: Any) -> List[Dict[str, Any]]:
    """Without the untouched ones at the end."""
    macros = list(rack.parameters)[1 : _MACROS + 1]
    made = [{"name": macro.name, "value": macro.value} for macro in macros]
    touched = [number for number, macro in enumerate(macros, 1) if macro.value or macro.name != macro.original_name]
    return made[: max(touched, default=0)]
