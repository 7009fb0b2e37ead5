"""What a client of the side door may ask for: MIDI, listening, and the operations on the simulator."""

from __future__ import annotations

from typing import Any, Callable, Dict, NamedTuple, Optional

from ..sets import OWN_SETS, SetError, check_description, own_set, save_set
from .door_client import DoorClient
from .door_faults import DoorFault
from .host import Host
from .memory import set_apart
from .midi_bytes import MidiError

_LONGEST_RUN = 24 * 3600.0
"""Seconds that one `run` may take a virtual clock on."""

_CHOICE = f"{OWN_SETS}, the one that was there at the beginning, or a description"

_TOLD = 20
"""Failures and messages that `status` tells, the latest of each."""


_WHILE_WAITING = ("status", "press", "quit")
"""What can be asked for while the main thread is inside a call that waits for a dialog."""


class OpenSet(NamedTuple):
    name: str
    description: Dict[str, Any]


class Control:
    """`first` is the Set that is open at the beginning, with what it was asked for as; `on_set` is told when another
    one was opened. Files are opened by whoever starts the simulator: no path is taken from the door."""

    def __init__(self, host: Host, live: str, first: OpenSet, on_set: Callable[[str], None]) -> None:
        self._host = host
        self._live = live
        self._first = self._current = first
        self._on_set = on_set
        self.loop: Any = None
        self._operations: Dict[str, Callable[[Dict[str, Any]], Any]] = {
            "status": self._status,
            "reset": self._reset,
            "load": self._load,
            "describe-set": self._describe_set,
            "press": self._press,
            "run": self._run,
            "quit": self._quit,
        }

    @property
    def set_name(self) -> str:
        return self._current.name

    def welcome(self) -> Dict[str, Any]:
        return {"set": self.set_name, "live": self._live}

    def answer(self, client: DoorClient, request: Dict[str, Any]) -> Optional[Dict[str, Any]]:
        """Serves one line. MIDI is not answered; everything else is. Raises DoorFault."""
        if "midi" in request:
            return self._midi(request)
        if "listen" in request:
            client.listening = request["listen"] is True
            return _reply(request, None)
        name = request.get("op")
        if self._host.modal.is_waited_for and name not in _WHILE_WAITING:
            names = ", ".join(_WHILE_WAITING)
            raise DoorFault("busy", f"a script waits for somebody to press a button of a dialog; until then there are {names}")
        operation = self._operations.get(name) if isinstance(name, str) else None
        if operation is None:
            names = ", ".join(self._operations)
            raise DoorFault("unknown-op", f"there is no operation {_short(name)}; there are {names}")
        return _reply(request, operation(request))

    def _midi(self, request: Dict[str, Any]) -> Optional[Dict[str, Any]]:
        data = request["midi"]
        if not isinstance(data, list):
            raise DoorFault("malformed", f"midi is a list of bytes, not {_short(data)}")
        try:
            self._host.midi_in(data, self.loop.now())
        except MidiError as error:
            raise DoorFault("malformed", str(error)) from error
        return _reply(request, None) if "id" in request else None

    def _status(self, request: Dict[str, Any]) -> Dict[str, Any]:
        """`"forget": true` lets the holds be counted anew from here on."""
        song = self._host.simulation.song()
        scripts = self._host.scripts
        holds = {script.name: script.holds.summary() for script in scripts}
        if request.get("forget") is True:
            for script in scripts:
                script.holds.forget()
        return {
            **self.welcome(),
            "time": song.current_song_time,
            "playing": song.is_playing,
            "holds": holds,
            "scripts": {script.name: script.running for script in scripts},
            "frames": {"late": self.loop.frames.missed},
            "dialog": self._host.modal.describe(),
            "failures": list(self._host.journal.failures)[-_TOLD:],
            "messages": [str(text) for text in list(self._host.simulation.messages)[-_TOLD:]],
        }

    def _reset(self, request: Dict[str, Any]) -> None:
        """The same Set again, or another one, in place: scripts and the listeners of the song stay."""
        self._open(request, self._host.reset_set)

    def _load(self, request: Dict[str, Any]) -> None:
        """Opens a Set as Live's Open does: every script is disconnected and made anew."""
        self._open(request, self._host.open_set)

    def _describe_set(self, request: Dict[str, Any]) -> Dict[str, Any]:
        """The Set as it stands now, as a description that `load` and `reset` take."""
        return save_set(self._host.simulation)

    def _open(self, request: Dict[str, Any], into: Callable[[Any], None]) -> None:
        try:
            wanted = self._wanted(request.get("set"))
            into(wanted.description)
        except ValueError as error:
            # SetError from the description itself, or what only the engine can know (a device it does not have).
            raise DoorFault("malformed", str(error)) from error
        set_apart()
        self._current = wanted
        self._on_set(wanted.name)

    def _wanted(self, asked: Any) -> OpenSet:
        """What `set` stands for: nothing, a name, or a description. Raises SetError."""
        if asked is None:
            return self._current
        if isinstance(asked, dict):
            check_description(asked)
            return OpenSet(asked.get("name", "Untitled"), asked)
        if not isinstance(asked, str):
            raise SetError(f"set is a name or a description, not {_short(asked)}")
        return self._first if asked == self._first.name else OpenSet(asked, own_set(asked, _CHOICE))

    def _press(self, request: Dict[str, Any]) -> None:
        """Presses a button of the dialog that is open, 0 for the first."""
        button = request.get("button", 0)
        if isinstance(button, bool) or not isinstance(button, int):
            raise DoorFault("malformed", f"button is a whole number, 0 for the first, not {_short(button)}")
        try:
            self._host.press(button)
        except RuntimeError as error:
            raise DoorFault("refused", str(error), blame="live") from error

    def _run(self, request: Dict[str, Any]) -> None:
        """Lets a virtual clock's time pass."""
        seconds = request.get("seconds")
        if not self.loop.virtual:
            raise DoorFault("malformed", "run needs a simulator started with --virtual; this one runs by itself")
        if isinstance(seconds, bool) or not isinstance(seconds, (int, float)) or not 0 <= seconds <= _LONGEST_RUN:
            raise DoorFault("out-of-range", f"seconds is a number from 0 to {_LONGEST_RUN:.0f}, not {_short(seconds)}")
        self.loop.pass_time(float(seconds))

    def _quit(self, request: Dict[str, Any]) -> None:
        self.loop.stop()


def _reply(request: Dict[str, Any], value: Any) -> Dict[str, Any]:
    return {"id": request["id"], "ok": value} if "id" in request else {"ok": value}


def _short(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= 80 else f"{text[:80]} …"
