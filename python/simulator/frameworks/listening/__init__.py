"""Events of objects, and slots: methods that listen to whatever subject they are given."""

from .events import Event, EventObject, Made, add_event, listenable_property
from .slots import SlotGroup, listens, listens_group
from .subjects import is_gone, listen, unlisten

__all__ = [
    "Event",
    "EventObject",
    "Made",
    "SlotGroup",
    "add_event",
    "is_gone",
    "listen",
    "listenable_property",
    "listens",
    "listens_group",
    "unlisten",
]
