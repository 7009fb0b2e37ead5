"""Chains of racks: devices with a small mixer."""

from .device_chain import AUDIO_EFFECT, INSTRUMENT, DeviceChain
from .node import Node
from .palette import Coloured

CHAIN_KINDS = {"Chain": "Chain", "DrumChain": "Drum Chain"}


class Chain(Coloured, DeviceChain, Node):
    lom = "Chain"
    branches = ("devices", "mixer_device")
    runtime = frozenset(["muted_via_solo"])
    reactions = {"solo": "solo_changed"}

    def __init__(self, parent=None, **fields):
        super().__init__(parent, **fields)
        self.__dict__["mixer_device"] = self.document.new("ChainMixerDevice", self)

    @property
    def has_midi_input(self):
        return self.parent.type != AUDIO_EFFECT

    @property
    def has_audio_input(self):
        return self.parent.type == AUDIO_EFFECT

    @property
    def has_audio_output(self):
        return self.parent.type == AUDIO_EFFECT or any(device.type == INSTRUMENT for device in self.devices)

    @property
    def has_midi_output(self):
        return not self.has_audio_output

    def set_mute(self, on):
        self.put("mute", on)
        self.mixer_device.chain_activator.put("value", 0.0 if on else 1.0)

    def solo_changed(self):
        chains = self.parent.chains
        soloed = any(chain.solo for chain in chains)
        for chain in chains:
            chain.show("muted_via_solo", soloed and not chain.solo)


class DrumChain(Chain):
    lom = "DrumChain"
    reactions = dict(Chain.reactions, in_note="note_changed", name="note_changed")
    in_note, out_note = 36, 60

    def note_changed(self):
        """Pads show the chains of their note."""
        self.parent.pads_changed()
