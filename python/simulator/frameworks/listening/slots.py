"""Slots. `@listens("tempo") def on_tempo(self)` is a method with a `subject`, whose tempo it then listens to.
A dotted event (`view.selected_track`) follows each object on the way when it is replaced by another."""

from __future__ import annotations

from typing import Any, Callable, Dict, List, Optional, Tuple

from .subjects import is_gone, listen, unlisten


class Slot:
    """Calls `function` on an event of its subject, of which there is one at a time or none."""

    def __init__(self, function: Callable[..., Any], event: str, identify_sender: bool = False) -> None:
        self._function = function
        self._identify_sender = identify_sender
        self._path = event.split(".")
        self._subject: Any = None
        self._links: List[Tuple[Any, str, Any]] = []
        # By these the host knows whose mistake an exception is, and a record which listener was called.
        self.__module__ = getattr(function, "__module__", __name__)
        self.__qualname__ = getattr(function, "__qualname__", type(function).__name__)

    def __call__(self, *given: Any, **named: Any) -> Any:
        return self._function(*given, **named)

    @property
    def subject(self) -> Any:
        return self._subject

    @subject.setter
    def subject(self, subject: Any) -> None:
        self._let_go(0)
        self._subject = None if is_gone(subject) else subject
        self._follow(self._subject, 0)

    def disconnect(self) -> None:
        self.subject = None

    def _follow(self, subject: Any, depth: int) -> None:
        """Connects to everything on the path from `depth` on, as far as there is something."""
        for step in range(depth, len(self._path)):
            if is_gone(subject):
                return
            event, last = self._path[step], step == len(self._path) - 1
            if last or hasattr(subject, f"add_{event}_listener"):
                callback = self._last(subject) if last else _Hop(self, step)
                listen(subject, event, callback)
                self._links.append((subject, event, callback))
            if not last:
                subject = getattr(subject, event)
                subject = subject() if callable(subject) else subject

    def _last(self, subject: Any) -> Callable[..., Any]:
        return _with(self, subject) if self._identify_sender else self

    def _let_go(self, depth: int) -> None:
        kept = []
        for subject, event, callback in self._links:
            if isinstance(callback, _Hop) and callback.step < depth:
                kept.append((subject, event, callback))
            else:
                unlisten(subject, event, callback)
        self._links = kept

    def _replaced(self, step: int) -> None:
        """An object on the way has been replaced: what hung on the old one is let go of."""
        owner = next(subject for subject, _, callback in self._links if getattr(callback, "step", None) == step)
        self._let_go(step + 1)
        subject = getattr(owner, self._path[step])
        self._follow(subject() if callable(subject) else subject, step + 1)
        self()


class _Hop:
    def __init__(self, slot: Slot, step: int) -> None:
        self._slot, self.step = slot, step
        self.__module__, self.__qualname__ = slot.__module__, f"{slot.__qualname__}, step {step}"

    def __call__(self, *given: Any) -> None:
        self._slot._replaced(self.step)


class SlotGroup:
    """One function listening to many subjects; it is called with the identifier of the one, after what the event gives."""

    def __init__(self, function: Callable[..., Any], event: str) -> None:
        self._function, self._event = function, event
        self.__module__, self.__qualname__ = function.__module__, function.__qualname__
        self._slots: List[Tuple[Any, Slot]] = []

    def __call__(self, *given: Any, **named: Any) -> Any:
        return self._function(*given, **named)

    def add_subject(self, subject: Any, identifier: Any = None) -> None:
        identifier = subject if identifier is None else identifier
        slot = Slot(_with(self._function, identifier), self._event)
        slot.__module__, slot.__qualname__ = self.__module__, self.__qualname__
        slot.subject = subject
        self._slots.append((subject, slot))

    def remove_subject(self, subject: Any) -> None:
        for other, slot in self._slots:
            if other == subject:
                slot.disconnect()
        self._slots = [entry for entry in self._slots if entry[0] != subject]

    def has_subject(self, subject: Any) -> bool:
        return any(other == subject for other, _ in self._slots)

    def replace_subjects(self, subjects: Any, identifiers: Optional[Any] = None) -> None:
        """Listens to these and no others. Empty places (None) keep their identifier and have no listener."""
        self.disconnect()
        subjects = list(subjects)
        for subject, identifier in zip(subjects, identifiers if identifiers is not None else subjects):
            if not is_gone(subject):
                self.add_subject(subject, identifier)

    def disconnect(self) -> None:
        for _, slot in self._slots:
            slot.disconnect()
        self._slots = []


def _with(function: Callable[..., Any], identifier: Any) -> Callable[..., Any]:
    def call(*given: Any) -> Any:
        return function(*given, identifier)

    call.__module__ = getattr(function, "__module__", __name__)
    call.__qualname__ = getattr(function, "__qualname__", type(function).__name__)
    return call


class _SlotMethod:
    """The descriptor: each object has its own slot."""

    def __init__(self, function: Callable[..., Any], kind: Callable[..., Any], *options: Any) -> None:
        self._function, self._kind, self._options = function, kind, options
        self.__doc__ = function.__doc__

    def __get__(self, owner: Any, cls: Any = None) -> Any:
        if owner is None:
            return self
        slots: Dict[_SlotMethod, Any] = owner.__dict__.setdefault("_listening_slots", {})
        if self not in slots:
            bound = self._function.__get__(owner, type(owner))
            slot = slots[self] = owner.register_disconnectable(self._kind(bound, *self._options))
            slot.__module__, slot.__qualname__ = owner._slot_identity(bound.__module__, bound.__qualname__)
        return slots[self]


def listens(event: str, identify_sender: bool = False) -> Callable[[Callable[..., Any]], Any]:
    """Makes a method a slot for this event; with `identify_sender` it is given the subject last."""
    return lambda function: _SlotMethod(function, Slot, event, identify_sender)


def listens_group(event: str) -> Callable[[Callable[..., Any]], Any]:
    """Makes a method a slot for this event of many subjects."""
    return lambda function: _SlotMethod(function, SlotGroup, event)
