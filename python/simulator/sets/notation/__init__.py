"""Writing music as small pieces of text, and turning them into lists of notes.

A note is `[pitch, start, duration, velocity]`, start and duration in beats.
"""

from .chords import Chord, arpeggio, held, stabs
from .grooves import groove, steps
from .lines import bass_line, melody
from .shaping import humanise, join, louder, octave, released, swing, third_above

__all__ = [
    "Chord",
    "arpeggio",
    "bass_line",
    "groove",
    "held",
    "humanise",
    "join",
    "louder",
    "melody",
    "octave",
    "released",
    "stabs",
    "steps",
    "swing",
    "third_above",
]
