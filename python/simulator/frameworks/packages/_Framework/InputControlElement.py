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
    MidiControl,
)

from .SubjectSlot import subject_slot, subject_slot_group

MIDI_MSG_TYPES = (MIDI_NOTE_TYPE, MIDI_CC_TYPE, MIDI_PB_TYPE, MIDI_SYSEX_TYPE)


class InputControlElement(MidiControl):
    """A control known by message type, channel and number."""

    def __init__(self, msg_type=MIDI_INVALID_TYPE, channel=-1, identifier=-1, *arguments, **named):
        super().__init__(msg_type, channel, identifier, *arguments, **named)
