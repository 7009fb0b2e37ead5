"""The bytes of MIDI messages by name."""

from ableton.v2.control_surface.midi import *
