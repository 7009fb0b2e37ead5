"""Drum racks: 128 pads, each standing for the chains that its note plays."""

from .displays import show_note
from .duplication import duplicate
from .macros import racks_around
from .node import Node
from .rack import RackDevice

PADS = 128
VISIBLE = 16


class DrumRackDevice(RackDevice):
    """The outermost drum rack has pads; one inside another rack of pads has none."""

    lacks = frozenset()
    branches = (*RackDevice.branches, "drum_pads")
    reactions = {"chains": "drum_chains_changed"}
    notifies = dict(RackDevice.notifies, drum_pads=("has_drum_pads", "visible_drum_pads"))
    can_have_drum_pads = True
    chain_selector = None

    @property
    def has_drum_pads(self):
        return bool(self.drum_pads)

    @property
    def visible_drum_pads(self):
        first = self.view.drum_pads_scroll_position * 4
        return self.drum_pads[first : first + VISIBLE]

    def equip(self):
        """The outermost drum rack has 128 pads, one inside another has none."""
        self.__dict__["drum_pads"] = () if self.is_nested() else self.new_pads()

    def is_nested(self):
        return any(rack.can_have_drum_pads for rack in racks_around(self.parameters[0]))

    def new_pads(self):
        return tuple(self.document.new("DrumPad", self, note=note) for note in range(PADS))

    def rehoused(self):
        super().rehoused()
        if self.is_nested() == self.has_drum_pads:
            self.put("drum_pads", () if self.has_drum_pads else self.new_pads())

    def drum_chains_changed(self):
        self.chains_changed()
        self.pads_changed()

    def pads_changed(self):
        for pad in self.drum_pads:
            pad.refresh()

    def copy_pad(self, source_index, destination_index):
        if not (0 <= source_index < PADS and 0 <= destination_index < PADS):
            raise RuntimeError("Pad index out of range")
        sources = [chain for chain in self.chains if chain.in_note == source_index]
        if not sources:
            raise RuntimeError("The source pad is empty")
        copies = [duplicate(chain, self) for chain in sources]
        for chain in copies:
            chain.__dict__["in_note"] = destination_index
        kept = tuple(chain for chain in self.chains if chain.in_note != destination_index)
        self.put("chains", (*kept, *copies))


class DrumPad(Node):
    """Name, mute and solo of a pad are those of its chains; an empty pad is called by its note."""

    lom = "DrumPad"

    @property
    def chains(self):
        return tuple(chain for chain in self.parent.chains if chain.in_note == self.note)

    @property
    def name(self):
        chains = self.chains
        return show_note(self.note) if not chains else chains[0].name if len(chains) == 1 else "Multi"

    @property
    def mute(self):
        return bool(self.chains) and all(chain.mute for chain in self.chains)

    @property
    def solo(self):
        return any(chain.solo for chain in self.chains)

    def set_mute(self, on):
        for chain in self.chains:
            chain.set_mute(on)

    def set_solo(self, on):
        for chain in self.chains:
            chain.put("solo", on)

    def delete_all_chains(self):
        self.parent.put("chains", tuple(chain for chain in self.parent.chains if chain.in_note != self.note))

    def refresh(self):
        """Tells listeners when another chain, or another name, stands on this pad."""
        if not self.listeners:
            return
        for name in ("chains", "name"):
            self.document.changed(self, name)
