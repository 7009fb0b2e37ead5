"""Events, and methods that listen to them."""

from simulator.frameworks.listening import Event as SubjectEvent
from simulator.frameworks.listening import EventObject, SlotGroup, listenable_property
from simulator.frameworks.listening import listens as subject_slot
from simulator.frameworks.listening import listens_group as subject_slot_group
from simulator.frameworks.listening.slots import Slot as CallableSubjectSlot

Subject = EventObject
SlotManager = EventObject
SubjectSlotGroup = SlotGroup


class SubjectSlot(CallableSubjectSlot):
    """A slot made by hand: `SubjectSlot(subject, listener, event)`."""

    def __init__(self, subject=None, listener=None, event=None):
        super().__init__(listener, event)
        self.subject = subject


class SubjectSlotError(Exception):
    """Something cannot be listened to."""


__all__ = [
    "CallableSubjectSlot",
    "SlotManager",
    "Subject",
    "SubjectEvent",
    "SubjectSlot",
    "SubjectSlotError",
    "SubjectSlotGroup",
    "listenable_property",
    "subject_slot",
    "subject_slot_group",
]
