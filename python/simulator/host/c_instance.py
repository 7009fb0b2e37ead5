"""The object that Live hands to `create_instance`: a script's only way to the host that runs it."""

from __future__ import annotations

from typing import Any, Callable, Dict, Iterable, Optional, Tuple

from .midi_bytes import MidiError, complete_messages

_HARMLESS = (
    "launch_external_process",
    "real_time_mapper",
    "release_controlled_track",
    "send_model_update",
    "set_controlled_track",
    "set_feedback_channels",
    "set_feedback_velocity",
    "set_firmware_version",
    "set_pad_translation",
    "toggle_lock",
    "update_locks",
)
"""What concerns hardware or a lock button that is not there: taken note of in `asked`, without effect."""


class CInstance:
    """Usable from the first line of a script's constructor on, before `create_instance` has returned."""

    def __init__(self, handle: int, host: Any, name: str) -> None:
        self._handle = handle
        self._host = host
        self._name = name
        self._preferences: Dict[str, Any] = {}
        self.asked: Dict[str, Tuple[Any, ...]] = {}
        self.highlight: Optional[Tuple[int, int, int, int, bool]] = None

    def song(self) -> Any:
        return self._host.simulation.song()

    def handle(self) -> int:
        return self._handle

    def instance_identifier(self) -> int:
        return self._handle

    def show_message(self, message: str) -> None:
        """Text for Live's status bar. Scripts call this from threads too."""
        self._host.show_message(self._name, str(message))

    def log_message(self, message: str) -> None:
        """Text for Live's Log.txt."""
        self._host.log_message(self._name, str(message))

    def send_midi(self, midi_bytes: Iterable[int]) -> None:
        """Sends complete messages to the script's MIDI output. Raises RuntimeError on anything else."""
        try:
            messages = complete_messages(midi_bytes)
        except MidiError as error:
            raise RuntimeError(f"send_midi: {error}") from error
        for message in messages:
            self._host.midi_from_script(self._name, message)

    def request_rebuild_midi_map(self) -> None:
        """Asks for `build_midi_map`, which the host calls before the next frame."""
        self._host.request_midi_map(self._handle)

    def set_session_highlight(
        self,
        track_offset: int,
        scene_offset: int,
        width: int,
        height: int,
        include_return_tracks: bool,
    ) -> None:
        """Places the coloured frame around clip slots (the "red box"); -1 for the offsets hides it."""
        box = (track_offset, scene_offset, width, height)
        shown = track_offset >= 0 and scene_offset >= 0
        self.highlight = (*box, bool(include_return_tracks)) if shown else None

    def preferences(self, key: str) -> Any:
        """What Live keeps for a script between runs; nothing is kept here, so every key is empty at first."""
        return self._preferences.get(key)

    def set_preferences(self, key: str, value: Any) -> None:
        self._preferences[key] = value

    def translate_midi(self, kind: str, channel: int, number: int, to_channel: int, to_number: int) -> None:
        """For our own frameworks, in `build_midi_map`: lets a "note", "cc" or "pitchbend" of the hardware count as
        another."""
        self._host.translate_midi(self._handle, (kind, channel, number), to_channel, to_number)

    def failed(self, entry: str, error: BaseException) -> None:
        """For our own frameworks: reports an exception that they keep from spreading."""
        self._host.script_failed(self._name, entry, error)


def _noted(name: str) -> Callable[..., None]:
    def note(self: CInstance, *arguments: Any) -> None:
        self.asked[name] = arguments

    note.__name__ = name
    return note


for _name in _HARMLESS:
    setattr(CInstance, _name, _noted(_name))
