"""Modes by name."""

from simulator.frameworks.modes import (
    AddLayerMode,
    CompoundMode,
    DelayMode,
    ImmediateBehaviour,
    LatchingBehaviour,
    LayerMode,
    Mode,
    ModeButtonBehaviour,
    ModesPart,
    MomentaryBehaviour,
    ReenterBehaviour,
    SetAttributeMode,
)
from simulator.frameworks.modes import EnablingMode as ComponentMode
from simulator.frameworks.modes import as_mode as tomode

from .CompoundComponent import CompoundComponent


class ModesComponent(ModesPart, CompoundComponent):
    """`add_mode(name, mode)`, then `selected_mode = name` or the mode's button."""


__all__ = [
    "AddLayerMode",
    "ComponentMode",
    "CompoundMode",
    "DelayMode",
    "ImmediateBehaviour",
    "LatchingBehaviour",
    "LayerMode",
    "Mode",
    "ModeButtonBehaviour",
    "ModesComponent",
    "MomentaryBehaviour",
    "ReenterBehaviour",
    "SetAttributeMode",
    "tomode",
]
