"""Controls that send MIDI."""

from simulator.frameworks.control import (
    MIDI_CC_STATUS,
    MIDI_CC_TYPE,
    MIDI_INVALID_TYPE,
    MIDI_NOTE_OFF_STATUS,
    MIDI_NOTE_ON_STATUS,
    MIDI_NOTE_TYPE,
    MIDI_PB_STATUS,
    MIDI_PB_TYPE,
    MIDI_SYSEX_TYPE,
    MidiControl,
)

__all__ = [
    "MIDI_CC_STATUS",
    "MIDI_CC_TYPE",
    "MIDI_INVALID_TYPE",
    "MIDI_NOTE_OFF_STATUS",
    "MIDI_NOTE_ON_STATUS",
    "MIDI_NOTE_TYPE",
    "MIDI_PB_STATUS",
    "MIDI_PB_TYPE",
    "MIDI_SYSEX_TYPE",
    "InputControlElement",
]


class InputControlElement(MidiControl):
    """A control known by message type, channel and number."""
