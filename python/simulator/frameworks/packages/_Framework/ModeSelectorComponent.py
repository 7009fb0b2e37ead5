"""Modes by number."""

from simulator.frameworks.modes import ModeSelectorPart

from .ControlSurfaceComponent import ControlSurfaceComponent


class ModeSelectorComponent(ModeSelectorPart, ControlSurfaceComponent):
    """A script says `number_of_modes`, and does in `update` what `_mode_index` asks for."""
