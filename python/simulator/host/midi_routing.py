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
        scripts = list(scripts)
        for message in messages:
            self.tell(message, scripts)
            self.play(message)

    def tell(self, message: MidiBytes, scripts: Iterable[HostedScript]) -> None:
        """Gives a message to the scripts that get it."""
        message = self._map.translated(message)
        forwarded = {forward.script_handle for forward in self._map.forwards(message)}
        for script in scripts:
            if script.running and (is_sysex(message) or script.handle in forwarded):
                script.call("receive_midi", message)

    def play(self, message: MidiBytes) -> None:
        """Lets a channel message move what is mapped to it, or else reach the tracks unless a script consumes it."""
        if not is_channel_message(message):
            return
        message = self._map.translated(message)
        mappings = self._map.mappings(message)
        for mapping in mappings:
            self._moves.move(mapping, message)
        if not mappings and not any(forward.consume for forward in self._map.forwards(message)):
            self._play_in(message)
