"""A script played by its record: the same things done with the Live API, at the same moments, without the script."""

from __future__ import annotations

import json
from collections import deque
from functools import partial
from pathlib import Path
from typing import Any, Deque, Dict, List, NamedTuple, Optional

from ..package import ScriptFolder
from ..script import HostedScript
from .recorder import Event, Recorder


class Slot(NamedTuple):
    """One call into the script, and what it did in it, calls inside that call left out."""

    entry: str
    given: List[Any]
    events: List[Event]


class PuppetScript(HostedScript):
    """Stands in the host where the script stood. `expect` tells it what comes next."""

    def __init__(self, name: str, handle: int, host: Any, recorder: Recorder) -> None:
        super().__init__(ScriptFolder(Path(), name), handle, host, live_sockets=False)
        self._hands = Hands(recorder, host.simulation, self)
        self._next: Deque[Slot] = deque()
        self.refused: Optional[Exception] = None
        """The last thing that could not be done as recorded"""

    def expect(self, events: List[Event]) -> None:
        """`events`: what the record says of this script for the next cause."""
        self._next = deque(_slots(events))

    def create(self) -> None:
        self.wants_midi_map = True
        self.measure("import", self.play, "import")
        if self._expects("create_instance"):
            made = self.measure("create_instance", self._create)
            self.instance = made

    def owns(self, function: Any) -> bool:
        return getattr(function, "puppet", None) is self

    def forget(self) -> None:
        """There is no package."""

    def play(self, entry: str) -> None:
        """Does what the script did in the next call of that name; nothing when there was none."""
        slot = next((slot for slot in self._next if slot.entry == entry), None)
        if slot is None:
            return
        self._next.remove(slot)
        for event in slot.events:
            self._do(event)

    def play_timers(self) -> None:
        while self._expects("timer"):
            self.measure("timer", partial(self.play, "timer"))

    def _expects(self, entry: str) -> bool:
        return any(slot.entry == entry for slot in self._next)

    def _create(self) -> Any:
        self.play("create_instance")
        return _Instance(self)

    def _do(self, event: Event) -> None:
        if "sends" in event:
            self.c_instance.send_midi(event["sends"])
        elif "shows" in event:
            self.c_instance.show_message(event["shows"])
        elif "end" in event:
            raise _Recorded.of(event["raised"])
        elif "logs" not in event:
            self._hands.use(event)


class _Instance:
    """What `create_instance` seems to have returned: it has the methods that are called next, and no others."""

    def __init__(self, script: PuppetScript) -> None:
        self._script = script

    def __getattr__(self, name: str) -> Any:
        script = self.__dict__["_script"]
        if name.startswith("_") or not script._expects(name):
            raise AttributeError(name)
        return lambda *given: script.play(name)


class StandInListener:
    """A listener of a script that is not there. Equal for the same function, so that it can be removed."""

    def __init__(self, puppet: PuppetScript, name: str, recorder: Recorder) -> None:
        self.puppet = puppet
        self.__qualname__ = name
        self._recorder = recorder

    def __call__(self, *given: Any) -> None:
        self.puppet.play(self._recorder.entry)

    def __eq__(self, other: Any) -> bool:
        return isinstance(other, StandInListener) and other.__qualname__ == self.__qualname__

    def __hash__(self) -> int:
        return hash(self.__qualname__)


class Hands:
    """Carries out the recorded uses of the Live API."""

    def __init__(self, recorder: Recorder, simulation: Any, puppet: PuppetScript) -> None:
        self._recorder = recorder
        self._simulation = simulation
        self._puppet = puppet
        self._values: Dict[str, Any] = {}
        self._vectors: Dict[str, Any] = {}

    def use(self, event: Event) -> None:
        """What Live answers or raises is written down by the recorder, and compared there."""
        try:
            answer = self._carry_out(event)
        except Exception as error:
            # Live refused, or the object that the record speaks of has not come about: both show as differences.
            self._puppet.refused = error
            return
        if isinstance(answer, (list, tuple)) or hasattr(answer, "_items"):
            self._remember_values(answer)

    def _carry_out(self, event: Event) -> Any:
        if "get" in event:
            return getattr(self._thing(event["of"]), event["get"])
        if "set" in event:
            return setattr(self._thing(event["of"]), event["set"], self._decode(event["to"]))
        if "of" in event:
            function = getattr(self._thing(event["of"]), event["do"])
        else:
            module, _, name = event["do"].rpartition(".")
            function = getattr(self._recorder.classes.modules[module], name)
        named = {name: self._decode(value) for name, value in event.get("named", {}).items()}
        return function(*[self._decode(value) for value in event["with"]], **named)

    def _thing(self, name: str) -> Any:
        # Two objects are handed out by the host and not by the API.
        if name.startswith("Song#"):
            return self._simulation.song()
        return self._recorder.names(self._puppet.name).thing(name)

    def _decode(self, value: Any) -> Any:
        if isinstance(value, list):
            return self._edited(value) or tuple(self._decode(item) for item in value)
        if not isinstance(value, dict):
            return value
        [(kind, content), *_] = value.items()
        if kind == "object":
            return self._thing(content)
        if kind == "number":
            return float(content)
        if kind == "function":
            return StandInListener(self._puppet, content, self._recorder)
        if kind == "table":
            return {key: self._decode(item) for key, item in content.items()}
        return self._value(value) if kind == "value" else None

    def _value(self, value: Event) -> Any:
        """A note or routing that Live gave out before goes back as it is; others are made anew."""
        known = self._values.get(json.dumps(value, sort_keys=True))
        if known is not None:
            return known
        fields = {name: self._decode(item) for name, item in value["fields"].items()}
        return self._recorder.classes.values[value["value"]](**fields)

    def _edited(self, items: List[Any]) -> Any:
        """Notes that Live gave out, which the script has edited and hands back in the container they came in."""
        kinds = {item.get("value") if isinstance(item, dict) else None for item in items}
        vector = self._vectors.get(kinds.pop() or "") if len(kinds) == 1 else None
        if vector is None or len(vector) != len(items):
            return None
        for item, wanted in zip(vector, items):
            for name, value in wanted["fields"].items():
                if getattr(item, name) != value:
                    setattr(item, name, self._decode(value))
        return vector

    def _remember_values(self, answer: Any) -> None:
        names = self._recorder.names(self._puppet.name)
        for item in answer:
            if isinstance(item, self._recorder.classes.value):
                self._values[json.dumps(names.encode(item), sort_keys=True)] = item
                self._vectors[type(item).__name__] = answer


class _Recorded(Exception):
    """Stands for an exception of the script, under its name."""

    @staticmethod
    def of(text: str) -> Exception:
        name, _, message = text.partition(": ")
        return type(name, (_Recorded,), {})(message)


def _slots(events: List[Event]) -> List[Slot]:
    """The calls in the order in which they began; a call that raised ends with the event that says so."""
    found: List[Slot] = []
    open_slots: List[Slot] = []
    for event in events:
        if "slot" in event:
            slot = Slot(event["slot"], event["given"], [])
            found.append(slot)
            open_slots.append(slot)
        elif "end" in event:
            if open_slots:
                ended = open_slots.pop()
                ended.events.extend([event] if "raised" in event else [])
        elif open_slots:
            open_slots[-1].events.append(event)
    return found
