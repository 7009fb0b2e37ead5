"""Live's main thread: the Set and the scripts, and what is done with them each frame and each tick.

Knows the time only as the `now` it is given, and no sockets: the main loop says when, the side door says what.
"""

from __future__ import annotations

from collections import deque
from typing import Any, Deque, List, NamedTuple, Optional

from .journal import Journal
from .midi_bytes import MidiBytes, complete_messages
from .midi_feedback import MidiFeedback
from .midi_map import MidiMap, Source
from .midi_routing import MidiRouting
from .modal import Modal
from .package import ScriptFolder
from .recording.silence import Silence
from .script import HostedScript
from .timers import fire_timers, owner_of

_KEPT_MIDI = 65_536
"""MIDI messages waiting for whoever collects them; the oldest make way."""


class MidiOut(NamedTuple):
    """A message that Live sends: by a script, for its MIDI map, or for the notes that a track plays."""

    data: MidiBytes
    origin: str
    """"script" for what goes out of a script's MIDI output: what it sends, and what Live sends back for its MIDI map;
    or "track\""""
    script: str = ""
    track: int = -1
    beat: float = 0.0


class Host:
    def __init__(self, simulation: Any, journal: Journal) -> None:
        self.simulation = simulation
        self.journal = journal
        self.scripts: List[HostedScript] = []
        self.outbox: Deque[MidiOut] = deque(maxlen=_KEPT_MIDI)
        self.recorder: Silence = Silence()
        self._now = 0.0
        self._feedback = MidiFeedback(simulation.watch, self._midi_from_map)
        self._midi_map = MidiMap(self._feedback)
        self.modal = Modal(simulation)
        self._routing = MidiRouting(self._midi_map, self._play_in)
        simulation.midi_map = self._midi_map
        simulation.midi_out = self._midi_from_track
        simulation.report = lambda callback, error: self.callback_failed("listener", callback, error)

    # Scripts

    def add_script(self, source: ScriptFolder, live_sockets: bool = False) -> HostedScript:
        """Imports and creates a script. Raises LoadError when the folder is no script or its name is taken."""
        script = HostedScript(source, len(self.scripts) + 1, self, live_sockets)
        self.scripts.append(script)
        script.create()
        return script

    def begin(self) -> None:
        """What Live does once all scripts stand: MIDI maps, introductions, first refresh."""
        self.simulation.place_control_surfaces(script.instance for script in self.scripts)
        self._build_midi_maps()
        instances = tuple(script.instance for script in self.scripts if script.running)
        for script in self.scripts:
            script.call("connect_script_instances", instances)
        for script in self.scripts:
            script.call("refresh_state")

    def end(self) -> None:
        """Disconnects every script, the last one first."""
        for script in reversed(self.scripts):
            script.disconnect()
            self._midi_map.clear(script.handle, script.map_handle)
        self.simulation.place_control_surfaces(())

    def script(self, name: str) -> Optional[HostedScript]:
        return next((script for script in self.scripts if script.name == name), None)

    def forget_scripts(self) -> None:
        """Takes their packages out of Python's memory; after `end`."""
        for script in self.scripts:
            script.forget()
        self.scripts.clear()

    # Time

    def frame(self, now: float) -> None:
        """One GUI frame: the Set moves on, and every timer that is due is called once, unless a dialog is open."""
        self._now = now
        self.recorder.cause("frame", frame=now)
        self._serve_kept_midi()
        self._build_midi_maps()
        self._advance(self.simulation.settle)
        self._advance(self.simulation.frame, now)
        self._advance(self._feedback.frame, now)
        fire_timers(self.simulation.timers, now, self)

    def tick(self, now: float) -> None:
        """One display tick; with a dialog open, scripts know nothing of it."""
        self._now = now
        self.recorder.cause("tick", tick=now)
        self._advance(self.simulation.settle)
        for script in self.scripts:
            if not self.modal.open:
                script.call("update_display")

    # The Set

    def open_set(self, description: Any) -> None:
        """Opens another Set as Live does: scripts are disconnected, and made anew on the new Set;
        on the old one when the engine refuses the description (its error comes out)."""
        self.recorder.cause("load", load=description)
        self.end()
        try:
            self.simulation.load(description)
        finally:
            for script in self.scripts:
                script.create()
            self.begin()

    def reset_set(self, description: Any) -> None:
        """Brings a Set back in place: scripts stay, and so do the listeners of the song."""
        self.recorder.cause("reset", reset=description)
        self.simulation.reset(description)

    # MIDI and messages

    def midi_in(self, data: Any, now: float) -> None:
        """Serves MIDI from outside at once, but scripts wait while a dialog is open. Raises MidiError when `data` is not
        complete messages."""
        self._now = now
        messages = complete_messages(data)
        self.recorder.cause("midi", midi=[byte for message in messages for byte in message], at=now)
        if not self.modal.open:
            self._routing.receive(messages, self.scripts)
            return
        self.modal.keep(messages)
        if not self.modal.is_waited_for:
            for message in messages:
                self._routing.play(message)

    def press(self, button: int) -> None:
        """Presses a button of the dialog in front of Live's window, 0 for the first. Raises RuntimeError without one."""
        if not self.modal.is_waited_for:
            self.recorder.cause("press", press=button)
        self.modal.press(button)

    def midi_from_script(self, name: str, message: MidiBytes) -> None:
        self.recorder.told(name, "sends", list(message))
        self.outbox.append(MidiOut(message, "script", script=name))

    def log_message(self, name: str, text: str) -> None:
        self.recorder.told(name, "logs", text)
        self.journal.say(f"{name}: {text}")

    def show_message(self, name: str, text: str) -> None:
        self.recorder.told(name, "shows", text)
        self.simulation.messages.append(text)
        self.journal.say(f"{name} shows: {text}")

    def translate_midi(self, handle: int, source: Source, channel: int, number: int) -> None:
        self._midi_map.translate(source, handle, channel, number)

    def request_midi_map(self, handle: int) -> None:
        for script in self.scripts:
            if script.handle == handle:
                script.wants_midi_map = True

    def script_failed(self, name: str, entry: str, error: BaseException) -> None:
        script = self.script(name)
        if script is None:
            self.journal.failed(name, entry, error)
        else:
            script.failed(entry, error)

    def callback_failed(self, entry: str, callback: Any, error: BaseException) -> None:
        """Reports an exception of a timer or a listener, under the script that the callback comes from; or, when that
        is a framework's, under the script whose line was at work."""
        name = self.owner_name(callback) or next((script.name for script in self.scripts if script.was_at_work(error)), "")
        self.script_failed(name or "(no script)", entry, error)

    def owner_name(self, callback: Any) -> str:
        """The script that a timer's or a listener's callback comes from; empty for none of them."""
        owner = owner_of(callback, self.scripts)
        return owner.name if owner else ""

    def own_failure(self, entry: str, error: BaseException) -> None:
        """Reports a defect of the simulator itself."""
        self.journal.failed("the simulator", entry, error)

    def _advance(self, function: Any, *arguments: Any) -> None:
        """A defect of the engine costs this frame, not the host: scripts still get their time."""
        try:
            function(*arguments)
        except Exception as error:
            self.own_failure(function.__name__, error)

    def _play_in(self, message: MidiBytes) -> None:
        self._advance(self.simulation.play_in, bytes(message), self._now)

    def _midi_from_track(self, track_index: int, data: Any, beat: float) -> None:
        self.recorder.played(data, track_index, beat)
        self.outbox.append(MidiOut(tuple(data), "track", track=track_index, beat=beat))

    def _midi_from_map(self, map_handle: int, message: MidiBytes) -> None:
        for script in self.scripts:
            if script.map_handle == map_handle:
                self.outbox.append(MidiOut(message, "script", script=script.name))

    def _serve_kept_midi(self) -> None:
        if not self.modal.open:
            for kept in self.modal.take_kept():
                self._routing.tell(kept.message, self.scripts)
                if not kept.played:
                    self._routing.play(kept.message)

    def _build_midi_maps(self) -> None:
        for script in self.scripts:
            if script.wants_midi_map and script.running and not self.modal.open:
                script.wants_midi_map = False
                self._midi_map.clear(script.handle, script.map_handle)
                script.call("build_midi_map", script.map_handle)
