"""Racks: macros, chains, variations. Drum racks with their pads are in drum_rack.py."""

from .chain import CHAIN_KINDS
from .device import Device, DeviceView
from .evidence import guessed

MOST_MACROS = 16
MACRO_STEPS = 128
TOO_MANY = "The maximum number of macro controls is already reached!"
TOO_FEW = "The minimum number of macro controls is already reached!"
NO_PADS = frozenset(["has_drum_pads", "drum_pads", "visible_drum_pads"])


class RackDevice(Device):
    lom = "RackDevice"
    branches = (*Device.branches, "chains", "return_chains")
    lacks = NO_PADS
    view_kind = "RackView"
    reactions = {"chains": "chains_changed"}
    can_have_chains = can_show_chains = True
    visible_macro_count = 8
    selected_variation_index = -1
    macros_mapped = (False,) * MOST_MACROS
    variations = ()
    last_variation = -1

    @property
    def chain_selector(self):
        return self.parameter_named("Chain Selector")

    @property
    def macros(self):
        return self.parameters[1 : MOST_MACROS + 1]

    @property
    def variation_count(self):
        return len(self.variations)

    @property
    def chain_kind(self):
        return "DrumChain" if self.can_have_drum_pads else "Chain"

    def chains_changed(self):
        view = self.own_view
        if view is not None and view.chosen_chain is not None and view.chosen_chain not in self.chains:
            view.show("chosen_chain", None)

    # Macros

    def add_macro(self):
        """One, two, then two at a time."""
        if self.visible_macro_count >= MOST_MACROS:
            raise RuntimeError(TOO_MANY)
        self.put("visible_macro_count", 2 if self.visible_macro_count == 1 else self.visible_macro_count + 2)

    def remove_macro(self):
        if self.visible_macro_count <= 1:
            raise RuntimeError(TOO_FEW)
        self.put("visible_macro_count", 1 if self.visible_macro_count == 2 else self.visible_macro_count - 2)

    @guessed("Racks: randomizing turns every visible macro, for none is excluded or mapped; what comes is the same in every run.")
    def randomize_macros(self):
        for macro in self.macros[: self.visible_macro_count]:
            macro.put("value", float(self.document.chance.randrange(MACRO_STEPS)))

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
        return self.document.new(self.chain_kind, self, **{"name": name, **fields})

    # Variations

    def store_variation(self):
        self.put("variations", (*self.variations, tuple(macro.value for macro in self.macros)))
        self.document.changed(self, "variation_count")

    def set_selected_variation_index(self, index):
        if index >= len(self.variations):
            raise RuntimeError("Invalid variation index")
        self.put("selected_variation_index", index)

    def recall_selected_variation(self):
        if self.selected_variation_index >= 0:
            self.recall(self.selected_variation_index)

    def recall_last_used_variation(self):
        if self.last_variation in range(len(self.variations)):
            self.recall(self.last_variation)

    def recall(self, index):
        self.put("last_variation", index)
        for macro, value in zip(self.macros, self.variations[index]):
            macro.put("value", value)

    def delete_selected_variation(self):
        index = self.selected_variation_index
        if index < 0:
            return
        self.put("variations", self.variations[:index] + self.variations[index + 1 :])
        self.put("selected_variation_index", -1)
        self.document.changed(self, "variation_count")


class RackView(DeviceView):
    lom = "RackDevice.View"
    chosen_chain = None
    selected_drum_pad = None
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

    def set_selected_drum_pad(self, pad):
        if pad is not None and pad.parent is not self.parent:
            raise RuntimeError("The drum pad does not belong to this rack")
        self.put("selected_drum_pad", pad)
        if pad is not None and pad.chains:
            self.put("chosen_chain", pad.chains[0])
