"""Runs scripts as Live runs them: one main thread, frames, ticks, timers, MIDI, and a side door for programs."""

from .clock import RealClock, VirtualClock
from .contract import Contract, read_contract, read_version
from .host import Host, MidiOut
from .idle import FREE, LIVE, choose_wait
from .journal import Journal
from .lateness import DEFAULT_SEED, Lateness, read_drawing, read_jitter
from .main_loop import MainLoop
from .midi_bytes import MidiError
from .package import LoadError, ScriptFolder, read_load_option
from .patience import DEFAULT_PATIENCE
from .process import VERSION, Process, Wishes
from .recording.writing import RecordError
from .replay import replay, told
from .stage import Stage

__all__ = [
    "DEFAULT_PATIENCE",
    "DEFAULT_SEED",
    "FREE",
    "LIVE",
    "VERSION",
    "Contract",
    "Host",
    "Journal",
    "Lateness",
    "LoadError",
    "MainLoop",
    "MidiError",
    "MidiOut",
    "Process",
    "RealClock",
    "RecordError",
    "ScriptFolder",
    "Stage",
    "VirtualClock",
    "Wishes",
    "choose_wait",
    "read_contract",
    "read_drawing",
    "read_jitter",
    "read_load_option",
    "read_version",
    "replay",
    "told",
]
