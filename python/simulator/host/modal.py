"""Dialogs in front of Live's window: while one is open, scripts get no time, and their MIDI waits."""

from __future__ import annotations

from collections import deque
from typing import Any, Callable, Deque, Dict, List, NamedTuple, Optional

from .midi_bytes import MidiBytes

_WAITING_MIDI = 4096
"""Messages kept for scripts while a dialog is open; the oldest make way."""


class KeptMidi(NamedTuple):
    message: MidiBytes
    played: bool
    """Has it done already what it does without scripts?"""


class Modal:
    """Nobody sits at the simulator: a dialog that a script waits for is answered with its first button at once, unless
    `wait_for` (the main loop's) lets somebody press one through the side door."""

    def __init__(self, simulation: Any) -> None:
        self._simulation = simulation
        self._waiting: Deque[KeptMidi] = deque(maxlen=_WAITING_MIDI)
        self._asked: Optional[Dict[str, Any]] = None
        self._pressed: Optional[int] = None

    @property
    def open(self) -> bool:
        return self._asked is not None or self._simulation.dialog is not None

    @property
    def is_waited_for(self) -> bool:
        """Is a script inside the call that opened the dialog?"""
        return self._asked is not None

    def describe(self) -> Optional[Dict[str, Any]]:
        """The dialog in front: its message and how many buttons it has; None when there is none."""
        if self._asked is not None:
            return dict(self._asked)
        dialog = self._simulation.dialog
        return None if dialog is None else {"message": dialog.message, "buttons": dialog.buttons}

    def press(self, button: int) -> None:
        """Presses a button of the dialog in front, 0 for the first. Raises RuntimeError when there is no such button."""
        shown = self.describe()
        if shown is None:
            raise RuntimeError("there is no dialog open")
        if not 0 <= button < shown["buttons"]:
            raise RuntimeError(f"the dialog {shown['message']!r} has buttons 0 to {shown['buttons'] - 1}, not {button}")
        if self._asked is not None:
            self._pressed = button
        else:
            self._simulation.application().press_current_dialog_button(button)

    def answer_by_hand(self, wait_for: Callable[[Callable[[], bool]], None]) -> None:
        """From now on a dialog that a script waits for stays until somebody presses a button of it."""

        def ask(message: str, buttons: int) -> int:
            self._asked, self._pressed = {"message": message, "buttons": buttons}, None
            try:
                wait_for(lambda: self._pressed is not None)
            finally:
                self._asked = None
            # Live closes a dialog that is open when it quits.
            return 0 if self._pressed is None else self._pressed

        self._simulation.user.answer(ask)

    def keep(self, messages: List[MidiBytes]) -> None:
        """MIDI that came while the dialog is open: scripts get it when it is closed. While a script is inside the call
        that opened it, nothing else can be done with it either."""
        self._waiting.extend(KeptMidi(message, played=not self.is_waited_for) for message in messages)

    def take_kept(self) -> List[KeptMidi]:
        kept = list(self._waiting)
        self._waiting.clear()
        return kept
