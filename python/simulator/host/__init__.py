"""Runs scripts as Live runs them: one main thread, frames, ticks, timers, MIDI, and a side door for programs."""

from .clock import RealClock, VirtualClock
from .contract import Contract, read_contract, read_version
from .host import Host, MidiOut
from .idle import choose_wait
from .journal import Journal
from .main_loop import MainLoop
from .midi_bytes import MidiError
from .package import LoadError, ScriptFolder, read_load_option
from .process import VERSION, Process, Wishes
from .recording.writing import RecordError
from .replay import replay, told
from .stage import Stage

__all__ = [
    "VERSION",
    "Contract",
    "Host",
    "Journal",
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
    "read_load_option",
    "read_version",
    "replay",
    "told",
]
