"""Where MIDI that arrives from outside goes: SysEx to every script; a channel message to the scripts that
forward it, to the parameters mapped to it, and, unless a script consumes it, to the tracks that listen."""

from __future__ import annotations

from typing import Callable, Iterable

from .midi_bytes import MidiBytes, is_channel_message, is_sysex
from .midi_map import MidiMap
from .parameter_moves import ParameterMoves
from .script import HostedScript

class MidiRouting:
    def __init__(self, midi_map: MidiMap, play_in: Callable[[MidiBytes], None]) -> None:
        self._map = midi_map
        self._play_in = play_in
        self._moves = ParameterMoves()

    def receive(self, messages: Iterable[MidiBytes], scripts: Iterable[HostedScript]) -> None:
        """Serves complete messages at once, in order."""
        running = [script for script in scripts if script.running]
        for message in messages:
            if is_sysex(message):
                for script in running:
                    script.call("receive_midi", message)
            elif is_channel_message(message):
                self._receive_channel_message(message, running)

    def _receive_channel_message(self, message: MidiBytes, running: list) -> None:
        forwards = self._map.forwards(message)
        mappings = self._map.mappings(message)
        wanted = {forward.script_handle for forward in forwards}
        for script in running:
            if script.handle in wanted:
                script.call("receive_midi", message)
        for mapping in mappings:
            self._moves.move(mapping, message)
        if not mappings and not any(forward.consume for forward in forwards):
            self._play_in(message)
