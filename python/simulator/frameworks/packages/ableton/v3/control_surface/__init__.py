"""What a script builds its surface from."""

from simulator.frameworks.elements import Skin, merge_skins
from simulator.frameworks.elements.midi_control import (
    MIDI_CC_STATUS,
    MIDI_CC_TYPE,
    MIDI_INVALID_TYPE,
    MIDI_NOTE_OFF_STATUS,
    MIDI_NOTE_ON_STATUS,
    MIDI_NOTE_TYPE,
    MIDI_PB_STATUS,
    MIDI_PB_TYPE,
    MIDI_SYSEX_TYPE,
)
from simulator.frameworks.layers import Layer
from simulator.frameworks.specified import ElementsBase, MapMode, create_matrix_identifiers, create_skin
from simulator.frameworks.specified import SurfaceSpecification as ControlSurfaceSpecification

from .component import Component
from .control_surface import ControlSurface, create_control_surface

DEFAULT_BANK_SIZE = 8

__all__ = [
    "Component",
    "ControlSurface",
    "ControlSurfaceSpecification",
    "DEFAULT_BANK_SIZE",
    "ElementsBase",
    "Layer",
    "MIDI_CC_STATUS",
    "MIDI_CC_TYPE",
    "MIDI_INVALID_TYPE",
    "MIDI_NOTE_OFF_STATUS",
    "MIDI_NOTE_ON_STATUS",
    "MIDI_NOTE_TYPE",
    "MIDI_PB_STATUS",
    "MIDI_PB_TYPE",
    "MIDI_SYSEX_TYPE",
    "MapMode",
    "Skin",
    "create_control_surface",
    "create_matrix_identifiers",
    "create_skin",
    "merge_skins",
]
