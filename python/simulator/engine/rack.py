"""Racks and their chains. Macros and variations have files of their own, and so have drum racks with their pads."""

from .chain import CHAIN_KINDS
from .device import Device, DeviceView
from .evidence import documented, guessed
from .macros import Macros
from .variations import Variations

MOST_RETURNS = 6
NO_MORE_RETURNS = "Drum racks have return chains, at most six"
NO_PADS = frozenset(["has_drum_pads", "drum_pads", "visible_drum_pads"])


class RackDevice(Macros, Variations, Device):
    lom = "RackDevice"
    branches = (*Device.branches, "chains", "return_chains")
    lacks = NO_PADS
    view_kind = "RackView"
    notifies = dict(Device.notifies, variations=("variation_count",))
    reactions = {"chains": "chains_changed"}
    can_have_chains = can_show_chains = True

    @property
    def chain_selector(self):
        return self.parameter_named("Chain Selector")

    @property
    def chain_kind(self):
        return "DrumChain" if self.can_have_drum_pads else "Chain"

    def chains_changed(self):
        view = self.own_view
        if view is not None and view.chosen_chain is not None and view.chosen_chain not in self.chains:
            view.show("chosen_chain", None)

    # Chains

    def insert_chain(self, index):
        if not -1 <= index <= len(self.chains):
            raise IndexError("Invalid chain index: {}".format(index))
        place = len(self.chains) if index == -1 else index
        chain = self.new_chain()
        self.put("chains", (*self.chains[:place], chain, *self.chains[place:]))
        return chain

    def new_chain(self, **fields):
        name = "{} | {}".format(CHAIN_KINDS[self.chain_kind], len(self.chains) + 1)
        chain = self.document.new(self.chain_kind, self, **{"name": name, **fields})
        for target in self.return_chains:
            chain.mixer_device.add_send(target)
        return chain

    @documented("Racks: drum racks have up to six return chains, and every chain a send for each.")
    @guessed("Racks: return chains are called Return Chain 1 and so on, and their sends are called like them.")
    def add_return_chain(self):
        """Only a hand in the window makes one."""
        if not self.can_have_drum_pads or len(self.return_chains) == MOST_RETURNS:
            raise RuntimeError(NO_MORE_RETURNS)
        made = self.document.new("ReturnChain", self, name="Return Chain {}".format(len(self.return_chains) + 1))
        self.put("return_chains", (*self.return_chains, made))
        for chain in self.chains:
            chain.mixer_device.add_send(made)


class RackView(DeviceView):
    lom = "RackDevice.View"
    chosen_chain = None
    selected_drum_pad = None
    drum_pads_scroll_position = 9
    notifies = {"chosen_chain": ("selected_chain",)}

    @property
    def selected_chain(self):
        """The first chain until another one is chosen."""
        rack = self.parent
        return self.chosen_chain or (rack.chains[0] if rack.chains else None)

    def set_selected_chain(self, chain):
        if chain is not None and chain not in self.parent.chains:
            raise RuntimeError("The chain does not belong to this rack")
        self.put("chosen_chain", chain)
        if chain is not None and chain.pad is not None:
            self.put("selected_drum_pad", chain.pad)

    @guessed("Drum racks: a new one shows the pads from C1 on; the position counts rows of four.")
    def set_drum_pads_scroll_position(self, row):
        self.put("drum_pads_scroll_position", row)
        self.document.changed(self.parent, "visible_drum_pads")

    def set_selected_drum_pad(self, pad):
        if pad is not None and pad.parent is not self.parent:
            raise RuntimeError("The drum pad does not belong to this rack")
        self.put("selected_drum_pad", pad)
        if pad is not None and pad.chains:
            self.put("chosen_chain", pad.chains[0])
