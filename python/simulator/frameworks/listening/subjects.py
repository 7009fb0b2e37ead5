"""Listening to an event of any object, be it of the Live API or of a framework."""

from __future__ import annotations

from typing import Any, Callable


def is_gone(thing: Any) -> bool:
    """True for None, and for an object of the Live API that has been deleted: it then equals None."""
    return thing == None  # noqa: E711


def listen(subject: Any, event: str, callback: Callable[..., Any]) -> None:
    """Raises AttributeError with a sentence when the subject has no such event."""
    add = getattr(subject, f"add_{event}_listener", None)
    if add is None:
        raise AttributeError(f"{type(subject).__name__} has no event {event!r} to listen to")
    add(callback)


def unlisten(subject: Any, event: str, callback: Callable[..., Any]) -> None:
    """Lets go; a subject that is gone has let go by itself."""
    if not is_gone(subject) and getattr(subject, f"{event}_has_listener")(callback):
        getattr(subject, f"remove_{event}_listener")(callback)
