"""What a client of the side door may ask for: MIDI, listening, and the operations on the simulator."""

from __future__ import annotations

from typing import Any, Callable, Dict, Optional

from ..sets import open_set
from .door_client import DoorClient
from .door_faults import DoorFault
from .host import Host
from .memory import set_apart
from .midi_bytes import MidiError

_LONGEST_RUN = 24 * 3600.0
"""Seconds that one `run` may take a virtual clock on."""

_TOLD = 20
"""Failures and messages that `status` tells, the latest of each."""


class Control:
    """`set_name` is what the Set was asked for as; `on_set` is told when another one was opened."""

    def __init__(self, host: Host, live: str, set_name: str, on_set: Callable[[str], None]) -> None:
        self._host = host
        self._live = live
        self.set_name = set_name
        self._on_set = on_set
        self.loop: Any = None
        self._operations: Dict[str, Callable[[Dict[str, Any]], Any]] = {
            "status": self._status,
            "reset": self._reset,
            "load": self._load,
            "run": self._run,
            "quit": self._quit,
        }

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
            "failures": list(self._host.journal.failures)[-_TOLD:],
            "messages": [str(text) for text in list(self._host.simulation.messages)[-_TOLD:]],
        }

    def _reset(self, request: Dict[str, Any]) -> None:
        """The same Set again, or another one, in place: scripts and the listeners of the song stay."""
        name = _wanted_set(request, self.set_name)
        self._open(name, self._host.simulation.reset)

    def _load(self, request: Dict[str, Any]) -> None:
        """Opens a Set as Live's Open does: every script is disconnected and made anew."""
        name = _wanted_set(request, self.set_name)
        self._open(name, self._host.open_set)

    def _open(self, name: str, into: Callable[[Any], None]) -> None:
        try:
            into(open_set(name))
        except ValueError as error:
            # SetError from the description itself, or what only the engine can know (a device it does not have).
            raise DoorFault("malformed", str(error)) from error
        set_apart()
        self.set_name = name
        self._on_set(name)

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


def _wanted_set(request: Dict[str, Any], current: str) -> str:
    name = request.get("set", current)
    if not isinstance(name, str):
        raise DoorFault("malformed", f"set is a text, not {_short(name)}")
    return name


def _short(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= 80 else f"{text[:80]} …"
