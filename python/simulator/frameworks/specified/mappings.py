"""Giving elements to components, as the dictionary of a script's `create_mappings` says:

    {"Transport": {"play_button": "play_button"},
     "Knob_Modes": {"cycle_mode_button": "mode_button",
                    "volume": {"component": "Mixer", "volume_controls": "knobs"},
                    "pan": {"component": "Mixer", "pan_controls": "knobs"}}}
"""

from __future__ import annotations

from typing import Any, Dict

from ..layers import Layer
from ..modes import AddLayerMode, CompoundMode, EnablingMode, Mode, as_mode

_ABOUT = ("component", "enable", "is_private", "priority", "behaviour", "selector", "modes_component_type", "default_behaviour")
_ABOUT_MODES = (*_ABOUT, "support_momentary_mode_cycling", "enable_skinning")


def connect_mappings(mappings: Dict[str, Any], components: Any, modes_type: Any) -> None:
    """`components[name]` makes a component at its first use. Raises KeyError, AttributeError for names that nobody has."""
    _Connecting(mappings, components, modes_type).connect()


class _Connecting:
    def __init__(self, mappings: Dict[str, Any], components: Any, modes_type: Any) -> None:
        self._mappings, self._components, self._modes_type = mappings, components, modes_type

    def connect(self) -> None:
        modes = {name: mapping for name, mapping in self._mappings.items() if is_modes(name, mapping)}
        for name, mapping in modes.items():
            # Modes may contain modes, so all of them have to be there before any is filled.
            kind = mapping.get("modes_component_type", self._modes_type)
            behaviour = {"default_behaviour": mapping["default_behaviour"]} if "default_behaviour" in mapping else {}
            self._components[name] = kind(name=name, is_enabled=False, **behaviour)
        for name, mapping in self._mappings.items():
            if name not in modes:
                self._give(self._components[name], mapping)
        for name, mapping in modes.items():
            self._fill(self._components[name], mapping)
        within = {part for name, mapping in modes.items() for part in _enabled_by(mapping) if part != name}
        for name, mapping in modes.items():
            if mapping.get("enable", True) and name not in within:
                self._components[name].set_enabled(True)

    def _give(self, component: Any, mapping: Dict[str, Any]) -> None:
        layer = _layer(mapping)
        if not mapping.get("enable", True):
            component.set_enabled(False)
        if layer is not None:
            component.layer = layer if component.layer is None else component.layer + layer

    def _fill(self, component: Any, mapping: Dict[str, Any]) -> None:
        controls = {}
        for name, entry in mapping.items():
            if name in _ABOUT_MODES:
                continue
            if isinstance(entry, str):
                controls[name] = entry
                continue
            behaviour = {"behaviour": entry["behaviour"]} if isinstance(entry, dict) and "behaviour" in entry else {}
            component.add_mode(name, self._mode(entry), **behaviour)
        if controls:
            component.layer = Layer(priority=mapping.get("priority"), **controls)
        if component.modes:
            component.selected_mode = component.modes[0]

    def _mode(self, entry: Any) -> Mode:
        if isinstance(entry, (list, tuple)):
            return CompoundMode(*(self._mode(part) for part in entry))
        if not isinstance(entry, dict):
            return as_mode(entry)
        if "modes" in entry:
            return self._mode(entry["modes"])
        component, layer = self._components[entry["component"]], _layer(entry)
        mapped = self._mappings.get(entry["component"])
        always_there = mapped is not None and mapped.get("enable", True)
        if hasattr(component, "add_mode"):
            # Modes within modes are enabled by being named alone; naming a control only lends them that.
            enabling = [] if layer is not None else [EnablingMode(component)]
        else:
            enabling = [] if always_there else [EnablingMode(component)]
            if enabling:
                component.set_enabled(False)
        return CompoundMode(*enabling, *([] if layer is None else [AddLayerMode(component, layer)]))


def is_modes(name: str, mapping: Dict[str, Any]) -> bool:
    """Does this entry describe modes, and not the controls of a component?"""
    nested = any(isinstance(entry, dict) or (isinstance(entry, list) and entry) for entry in mapping.values())
    return "modes_component_type" in mapping or nested or name.endswith("Modes")


def _layer(mapping: Dict[str, Any]) -> Any:
    controls = {name: control for name, control in mapping.items() if name not in _ABOUT and isinstance(control, (str, list))}
    return Layer(priority=mapping.get("priority"), **controls) if controls else None


def _enabled_by(entry: Any) -> set:
    """The names of components that are named alone, without a control, in a mode or in all modes of a mapping."""
    if isinstance(entry, dict):
        alone = {entry["component"]} if "component" in entry and _layer(entry) is None else set()
        return alone.union(*(_enabled_by(part) for part in entry.values()))
    if isinstance(entry, (list, tuple)):
        return set().union(*(_enabled_by(part) for part in entry))
    return set()
