"""Controls that send MIDI."""

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

from .elements import InputControlElement

__all__ = [
    "InputControlElement",
    "MIDI_CC_STATUS",
    "MIDI_CC_TYPE",
    "MIDI_INVALID_TYPE",
    "MIDI_NOTE_OFF_STATUS",
    "MIDI_NOTE_ON_STATUS",
    "MIDI_NOTE_TYPE",
    "MIDI_PB_STATUS",
    "MIDI_PB_TYPE",
    "MIDI_SYSEX_TYPE",
]
