"""Modes: one surface that does different things at different times."""

from .behaviours import (
    ImmediateBehaviour,
    LatchingBehaviour,
    ModeButtonBehaviour,
    MomentaryBehaviour,
    ReenterBehaviour,
    ToggleBehaviour,
)
from .kinds import (
    AddLayerMode,
    CallFunctionMode,
    CompoundMode,
    DelayMode,
    EnablingMode,
    LayerMode,
    Mode,
    SetAttributeMode,
    as_mode,
)
from .modes import ModesPart
from .selector import ModeSelectorPart

__all__ = [
    "AddLayerMode",
    "CallFunctionMode",
    "CompoundMode",
    "DelayMode",
    "EnablingMode",
    "ImmediateBehaviour",
    "LatchingBehaviour",
    "LayerMode",
    "Mode",
    "ModeButtonBehaviour",
    "ModeSelectorPart",
    "ModesPart",
    "MomentaryBehaviour",
    "ReenterBehaviour",
    "SetAttributeMode",
    "ToggleBehaviour",
    "as_mode",
]
