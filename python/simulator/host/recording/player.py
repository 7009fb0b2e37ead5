"""Playing a record again, and comparing what comes of it now with what came of it then."""

from __future__ import annotations

import json
from typing import Dict, Iterable, List, NamedTuple, Optional

from ..host import Host
from ..package import ScriptFolder
from .puppet import PuppetScript
from .recorder import Event, Recorder
from .values import same
from .writing import Start

_MOST_DIFFERENCES = 20
_NOT_COMPARED = ("logs",)
"""Logs tell of paths, times and secrets, which differ every time."""

_DIALOGS = ("show_on_the_fly_message", "show_message")


class Difference(NamedTuple):
    cause: int
    """Which cause of the record, counted from 1"""
    moment: str
    """That cause, in words"""
    who: str
    """The script, or "the tracks" """
    then: Optional[Event]
    now: Optional[Event]

    def __str__(self) -> str:
        then, now = (_shown(event) for event in (self.then, self.now))
        return f"cause {self.cause} ({self.moment}), {self.who}: the record has {then}, now there is {now}"


class Outcome(NamedTuple):
    causes: int
    consequences: int
    puppets: List[str]
    differences: List[Difference]


def play_again(
    start: Start, causes: Iterable[List[Event]], host: Host, sources: Iterable[ScriptFolder], live_sockets: bool = True
) -> Outcome:
    """Plays `causes` on `host`, on which the Set of the record is open and no script loaded. Scripts of the record that
    are not among `sources` are played by their record. Raises LoadError when a script cannot be loaded."""
    return _Player(host, live_sockets).play(start, causes, {source.name: source for source in sources})


class _Player:
    def __init__(self, host: Host, live_sockets: bool) -> None:
        self._host = host
        self._live_sockets = live_sockets
        self._recorder = Recorder(host.simulation.modules(), host.owner_name, lambda events: None)
        self._puppets: List[PuppetScript] = []
        self._differences: List[Difference] = []

    def play(self, start: Start, causes: Iterable[List[Event]], sources: Dict[str, ScriptFolder]) -> Outcome:
        number = consequences = 0
        self._host.recorder = self._recorder
        try:
            for number, (cause, *recorded) in enumerate(causes, 1):
                self._answer_dialogs(recorded)
                for puppet in self._puppets:
                    puppet.expect(_of(puppet.name, recorded))
                self._happen(cause, recorded, start, sources)
                self._compare(number, cause, recorded, self._recorder.take()[1:])
                consequences += len(recorded)
        finally:
            self._recorder.close()
        return Outcome(number, consequences, [puppet.name for puppet in self._puppets], self._differences)

    def _answer_dialogs(self, recorded: List[Event]) -> None:
        """Presses the buttons of dialogs, which scripts wait for, that were pressed then."""
        pressed = [event["is"] for event in recorded if event.get("do") in _DIALOGS and "is" in event]
        self._host.simulation.user.answer(lambda message, buttons: pressed.pop(0) if pressed else 0)

    def _happen(self, cause: Event, recorded: List[Event], start: Start, sources: Dict[str, ScriptFolder]) -> None:
        host = self._host
        if "begin" in cause:
            self._begin(recorded, start, sources)
        elif "frame" in cause:
            host.frame(cause["frame"])
            for puppet in self._puppets:
                puppet.play_timers()
        elif "tick" in cause:
            host.tick(cause["tick"])
        elif "midi" in cause:
            host.midi_in(cause["midi"], cause["at"])
        elif "press" in cause:
            host.press(cause["press"])
        elif "reset" in cause:
            host.reset_set(cause["reset"])
        elif "load" in cause:
            host.open_set(cause["load"])
        elif "end" in cause:
            host.recorder.cause("end")
            host.end()

    def _begin(self, recorded: List[Event], start: Start, sources: Dict[str, ScriptFolder]) -> None:
        self._recorder.cause("begin")
        for name in start.scripts:
            if name in sources:
                self._host.add_script(sources[name], self._live_sockets)
                continue
            puppet = PuppetScript(name, len(self._host.scripts) + 1, self._host, self._recorder)
            puppet.expect(_of(name, recorded))
            self._puppets.append(puppet)
            self._host.scripts.append(puppet)
            puppet.create()
        self._host.begin()

    def _compare(self, number: int, cause: Event, then: List[Event], now: List[Event]) -> None:
        """Each script by itself: which of two works first does not matter, as long as both do the same."""
        for who in dict.fromkeys(_who(event) for event in [*then, *now]):
            ours, theirs = _compared(who, then), _compared(who, now)
            for index in range(max(len(ours), len(theirs))):
                left = ours[index] if index < len(ours) else None
                right = theirs[index] if index < len(theirs) else None
                if not same(left, right):
                    self._differ(Difference(number, _moment(cause), who, left, right))
                    # What follows the first difference follows from it.
                    break

    def _differ(self, difference: Difference) -> None:
        if len(self._differences) < _MOST_DIFFERENCES:
            self._differences.append(difference)


def _who(event: Event) -> str:
    return event.get("script", "the tracks")


def _of(name: str, events: List[Event]) -> List[Event]:
    return [event for event in events if event.get("script") == name]


def _compared(who: str, events: List[Event]) -> List[Event]:
    """As it would come out of a file: what JSON does to lists and numbers is done to both sides."""
    kept = [event for event in events if _who(event) == who and not any(name in event for name in _NOT_COMPARED)]
    return json.loads(json.dumps(kept))


def _moment(cause: Event) -> str:
    for kind, unit in (("frame", "s"), ("tick", "s")):
        if kind in cause:
            return f"{kind} at {cause[kind]:.3f} {unit}"
    if "midi" in cause:
        return f"MIDI {' '.join(f'{byte:02X}' for byte in cause['midi'][:12])} at {cause['at']:.3f} s"
    return next(iter(cause))


def _shown(event: Optional[Event]) -> str:
    if event is None:
        return "nothing"
    text = json.dumps({name: value for name, value in event.items() if name != "script"}, separators=(",", ":"))
    return text if len(text) <= 160 else f"{text[:160]} …"
