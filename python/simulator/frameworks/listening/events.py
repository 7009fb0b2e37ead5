"""Objects with events: `__events__ = ("offset",)` gives a class add_offset_listener, remove_offset_listener,
offset_has_listener and notify_offset."""

from __future__ import annotations

from typing import Any, Callable, Dict, List, Tuple

_DECLARED = ("__events__", "__subject_events__")


class Event:
    """An event with more to say than its name. What else scripts give is for hardware that is not here."""

    def __init__(self, name: str = "", doc: str = "", signal: Any = None, override: bool = False) -> None:
        self.name = name


class Made(type):
    """Tells an object when all constructors of its class have run, by calling `_made`."""

    def __call__(cls, *arguments: Any, **named: Any) -> Any:
        made = super().__call__(*arguments, **named)
        made._made()
        return made


class EventObject(metaclass=Made):
    """Has events, and keeps what has to be let go of at `disconnect`."""

    def __init_subclass__(cls, **named: Any) -> None:
        super().__init_subclass__(**named)
        for declared in _DECLARED:
            for event in cls.__dict__.get(declared, ()):
                add_event(cls, event if isinstance(event, str) else event.name)

    def _made(self) -> None:
        """For overriding."""

    def _slot_identity(self, module: str, name: str) -> Tuple[str, str]:
        """For overriding: under which module and name a slot of ours shows itself to the host."""
        return module, name

    def _listeners_of(self, event: str) -> List[Tuple[Callable[..., Any], bool]]:
        kept: Dict[str, Any] = self.__dict__.setdefault("_framework_listeners", {})
        return kept.setdefault(event, [])

    def register_disconnectable(self, thing: Any) -> Any:
        """`thing.disconnect()` is called with our own; gives it back."""
        self.__dict__.setdefault("_disconnectables", []).append(thing)
        return thing

    def unregister_disconnectable(self, thing: Any) -> None:
        self.__dict__.setdefault("_disconnectables", []).remove(thing)

    def register_slot(self, subject: Any, callback: Any, event: str) -> Any:
        """Listens until `disconnect`; the slot that comes back can be given another subject."""
        from .slots import Slot

        slot = self.register_disconnectable(Slot(callback, event))
        slot.__module__, slot.__qualname__ = self._slot_identity(slot.__module__, slot.__qualname__)
        slot.subject = subject
        return slot

    def register_slot_manager(self) -> Any:
        """Whose `register_slot` to use: our own."""
        return self

    def disconnect(self) -> None:
        for thing in self.__dict__.pop("_disconnectables", []):
            thing.disconnect()
        self.__dict__.pop("_framework_listeners", None)


def add_event(cls: type, event: str) -> None:
    """Gives `cls` the four functions of an event, where it does not have them already."""

    def add(self: EventObject, callback: Callable[..., Any], identify_sender: bool = False) -> None:
        if has(self, callback):
            raise RuntimeError("Observer already connected")
        self._listeners_of(event).append((callback, identify_sender))

    def remove(self: EventObject, callback: Callable[..., Any]) -> None:
        if not has(self, callback):
            raise RuntimeError("Observer not connected")
        listeners = self._listeners_of(event)
        listeners[:] = [entry for entry in listeners if entry[0] != callback]

    def has(self: EventObject, callback: Callable[..., Any]) -> bool:
        return any(entry[0] == callback for entry in self._listeners_of(event))

    def notify(self: EventObject, *given: Any) -> None:
        for callback, identify_sender in tuple(self._listeners_of(event)):
            callback(*given, self) if identify_sender else callback(*given)

    names = (f"add_{event}_listener", f"remove_{event}_listener", f"{event}_has_listener", f"notify_{event}")
    for name, function in zip(names, (add, remove, has, notify)):
        if not hasattr(cls, name):
            function.__name__ = name
            setattr(cls, name, function)


class listenable_property(property):
    """A property with an event of its name; whoever sets it calls `notify_<name>`."""

    def __set_name__(self, owner: type, name: str) -> None:
        add_event(owner, name)

    @classmethod
    def managed(cls, default: Any) -> Any:
        """One that keeps its value itself, and tells its listeners when it becomes another."""
        return _Managed(default)


class _Managed:
    def __init__(self, default: Any) -> None:
        self._default = default
        self._name = ""

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name
        add_event(owner, name)

    def __get__(self, thing: Any, owner: Any = None) -> Any:
        return self if thing is None else thing.__dict__.get(self._name, self._default)

    def __set__(self, thing: Any, value: Any) -> None:
        if value != self.__get__(thing):
            thing.__dict__[self._name] = value
            getattr(thing, f"notify_{self._name}")(value)
