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

from .component import Component
from .control_element import ControlElement
from .control_surface import ControlSurface
from .elements import ButtonElement, EncoderElement, InputControlElement, SliderElement

SimpleControlSurface = ControlSurface
CompoundComponent = Component

__all__ = [
    "ButtonElement",
    "Component",
    "CompoundComponent",
    "ControlElement",
    "ControlSurface",
    "EncoderElement",
    "InputControlElement",
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
    "SimpleControlSurface",
    "Skin",
    "SliderElement",
    "merge_skins",
]
