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


def make_reenter_behaviour(base_behaviour, on_reenter=None):
    """A behaviour of this kind that also calls `on_reenter` when pressed in its own mode."""

    class Reentering(base_behaviour):
        def press_immediate(self, component, mode):
            was_in_it = component.selected_mode == mode
            super().press_immediate(component, mode)
            if was_in_it and on_reenter is not None:
                on_reenter()

    return Reentering()


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
    "make_reenter_behaviour",
    "tomode",
]
