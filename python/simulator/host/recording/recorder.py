"""Writing a visit down while it happens."""

from __future__ import annotations

import threading
from typing import Any, Callable, Dict, List, Optional

from .silence import Silence
from .spy import Classes, Spy
from .values import Names

Event = Dict[str, Any]
_OBJECTLESS = ("import", "create_instance", "connect_script_instances")
"""What these are given cannot be written down, and is always the same kind of thing."""


class Recorder(Silence):
    """`write` gets each cause with its consequences, as one list of events, when the next cause comes."""

    def __init__(self, modules: Dict[str, Any], owner_of: Callable[[Any], str], write: Callable[[List[Event]], None]):
        """`owner_of` names the script that a callback comes from."""
        self.classes = Classes(modules)
        self._names: Dict[str, Names] = {}
        self._owner_of = owner_of
        self._write = write
        self._events: List[Event] = []
        self._slots: List[Event] = []
        self._inside = self._closed = False
        self._thread = threading.get_ident()
        self._spy = Spy(self.classes, self._note, self._heard)
        self._spy.enter()

    @property
    def closed(self) -> bool:
        return self._closed

    def names(self, script: str) -> Names:
        """What the objects are called that this script has met."""
        if script not in self._names:
            self._names[script] = Names(self.classes.handle, self.classes.value)
        return self._names[script]

    @property
    def entry(self) -> str:
        """Which call into a script is under way, the innermost."""
        return self._slots[-1]["slot"] if self._slots else ""

    def take(self) -> List[Event]:
        """The last cause and its consequences so far, which are not written any more."""
        taken, self._events = self._events, []
        return taken

    def cause(self, kind: str, **fields: Any) -> None:
        if self._events:
            self._write(self.take())
        self._events = [{kind: True, **fields} if kind not in fields else dict(fields)]

    def begin_slot(self, script: str, entry: str, given: Any) -> None:
        encode = self.names(script).encode
        encoded = [] if entry in _OBJECTLESS else [encode(value) for value in given]
        event: Event = {"script": script, "slot": entry, "given": encoded}
        self._events.append(event)
        # A script that is called from inside one of its own uses of the API is at work itself, not the API.
        self._slots.append({**event, "inside": self._inside})
        self._inside = False

    def end_slot(self, error: Optional[BaseException]) -> None:
        slot = self._slots.pop()
        self._inside = slot["inside"]
        event: Event = {"script": slot["script"], "end": slot["slot"]}
        self._events.append(_raised(event, error) if error is not None else event)

    def told(self, script: str, kind: str, content: Any) -> None:
        if threading.get_ident() == self._thread:
            self._events.append({"script": script, kind: self.names(script).encode(content)})

    def played(self, data: Any, track: int, beat: float) -> None:
        self._events.append({"plays": list(data), "track": track, "beat": beat})

    def close(self) -> None:
        if self._events:
            self._write(self.take())
        self._spy.leave()
        self._closed = True

    # What scripts do with the Live API

    def _note(self, kind: str, what: str, thing: Any, arguments: Any, named: Any, function: Any) -> Any:
        if self._inside or not self._slots or threading.get_ident() != self._thread:
            return function(*([] if thing is None else [thing]), *arguments, **named)
        event = self._describe(kind, what, thing, arguments, named)
        self._events.append(event)
        self._inside = True
        try:
            answer = function(*([] if thing is None else [thing]), *arguments, **named)
        except Exception as error:
            _raised(event, error)
            raise
        finally:
            self._inside = False
        if kind != "set":
            event["is"] = self.names(event["script"]).encode(answer)
        return answer

    def _describe(self, kind: str, what: str, thing: Any, arguments: Any, named: Any) -> Event:
        script = self._slots[-1]["script"]
        names = self.names(script)
        encode = names.encode
        event: Event = {"script": script, kind: what}
        if thing is not None:
            event["of"] = names.name(thing)
        if kind == "set":
            event["to"] = encode(arguments[0])
        elif kind == "do":
            event["with"] = [encode(value) for value in arguments]
            if named:
                event["named"] = {name: encode(value) for name, value in named.items()}
        return event

    def _heard(self, topic: str, callback: Any) -> Any:
        return callback if isinstance(callback, Heard) else Heard(self, self._owner_of(callback), topic, callback)


class Heard:
    """A listener that is written down when it is called. Equal to the callback in it, so that Live's rules about
    adding one twice and removing it hold."""

    def __init__(self, recorder: Recorder, script: str, topic: str, callback: Any) -> None:
        self.func = callback
        self._recorder = recorder
        self._script = script
        self._topic = topic

    def __call__(self, *given: Any) -> Any:
        if self._recorder.closed:
            return self.func(*given)
        failure: Optional[BaseException] = None
        self._recorder.begin_slot(self._script, f"{self._topic} listener", given)
        try:
            return self.func(*given)
        except BaseException as error:
            failure = error
            raise
        finally:
            self._recorder.end_slot(failure)

    def __eq__(self, other: Any) -> bool:
        return self.func == (other.func if isinstance(other, Heard) else other)

    def __hash__(self) -> int:
        return hash(self.func)


def _raised(event: Event, error: BaseException) -> Event:
    event["raised"] = f"{type(error).__name__}: {error}"[:1000]
    return event
