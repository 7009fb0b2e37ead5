"""Modes: one surface that does different things at different times."""

from simulator.frameworks.modes import (
    AddLayerMode,
    CallFunctionMode,
    CompoundMode,
    DelayMode,
    EnablingMode,
    ImmediateBehaviour,
    LatchingBehaviour,
    LayerMode,
    Mode,
    ModeButtonBehaviour,
    MomentaryBehaviour,
    ReenterBehaviour,
    SetAttributeMode,
    ToggleBehaviour,
    ModesPart,
)
from simulator.frameworks.modes import EnablingMode as ComponentMode
from simulator.frameworks.modes import as_mode as tomode

from ..component import Component


class ModesComponent(ModesPart, Component):
    """`add_mode(name, mode)`, then `selected_mode = name` or the mode's button."""


__all__ = [
    "AddLayerMode",
    "CallFunctionMode",
    "ComponentMode",
    "CompoundMode",
    "DelayMode",
    "EnablingMode",
    "ImmediateBehaviour",
    "LatchingBehaviour",
    "LayerMode",
    "Mode",
    "ModeButtonBehaviour",
    "ModesComponent",
    "MomentaryBehaviour",
    "ReenterBehaviour",
    "SetAttributeMode",
    "ToggleBehaviour",
    "tomode",
]
