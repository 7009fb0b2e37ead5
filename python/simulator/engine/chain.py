"""Chains of racks: devices with a small mixer."""

from .device_chain import AUDIO_EFFECT, INSTRUMENT, DeviceChain
from .evidence import documented, guessed
from .node import Node
from .palette import Coloured

CHAIN_KINDS = {"Chain": "Chain", "DrumChain": "Drum Chain"}


class Chain(Coloured, DeviceChain, Node):
    lom = "Chain"
    branches = ("devices", "mixer_device")
    runtime = frozenset(["muted_via_solo"])
    reactions = {"solo": "solo_changed", "color_index": "colour_changed"}
    # The drum pad that the chain is on.
    pad = None

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

    # Mute and solo

    def set_mute(self, on):
        self.put("mute", on)
        self.mixer_device.chain_activator.put("value", 0.0 if on else 1.0)

    def mute_changed(self):
        """Notes that sound go on: only the next ones are not heard."""

    def solo_changed(self):
        chains = self.parent.chains
        soloed = any(chain.solo for chain in chains)
        for chain in chains:
            chain.show("muted_via_solo", soloed and not chain.solo)

    def is_silent(self):
        return self.mute or self.muted_via_solo

    # Notes

    def takes(self, pitch):
        return True

    def passed_on(self, pitch):
        """The pitch that the devices of the chain get."""
        return pitch

    # Colour

    @documented("Chains: one that is auto-coloured always has the colour of the track or chain around its rack.")
    def set_is_auto_colored(self, on):
        self.put("is_auto_colored", on)
        if on:
            self.follow_colour()

    def follow_colour(self):
        if self.is_auto_colored:
            self.paint(self.parent.parent.color_index)

    @guessed("Chains: giving one a colour of its own ends its auto-colouring.")
    def set_color(self, rgb):
        self.put("is_auto_colored", False)
        super().set_color(rgb)

    def set_color_index(self, index):
        self.put("is_auto_colored", False)
        super().set_color_index(index)


class ReturnChain(Chain):
    """A chain of audio effects that the sends of the other chains of a drum rack lead to."""

    has_midi_input, has_audio_input = False, True
    has_audio_output, has_midi_output = True, False
    reactions = dict(Chain.reactions, name="name_changed")

    def name_changed(self):
        rack = self.parent
        place = rack.return_chains.index(self)
        for chain in rack.chains:
            chain.mixer_device.sends[place].show("name", self.name)


class DrumChain(Chain):
    lom = "DrumChain"
    reactions = dict(Chain.reactions, in_note="note_changed", name="note_changed", mute="mute_changed")
    in_note, out_note = 36, 60

    @property
    def pad(self):
        pads = self.parent.drum_pads
        return pads[self.in_note] if pads else None

    def takes(self, pitch):
        return pitch == self.in_note

    def passed_on(self, pitch):
        return self.out_note

    def note_changed(self):
        """Pads show the chains of their note."""
        self.parent.pads_changed()

    def mute_changed(self):
        self.show_on_pad("mute")

    def solo_changed(self):
        super().solo_changed()
        self.show_on_pad("solo")

    def show_on_pad(self, name):
        if self.pad is not None:
            self.document.changed(self.pad, name)
