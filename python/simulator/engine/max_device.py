"""Max for Live devices: banks of parameters, inputs and outputs with a routing."""

from .device import Device
from .device_chain import AUDIO_EFFECT, INSTRUMENT, MIDI_EFFECT
from .evidence import documented, guessed
from .node import Node
from .routing_sources import NO_OUTPUT, Sourced

BANK = 8
NO_BEST_OF = "this device has no best-of bank"
NO_BANK = "Invalid bank index"
# Kinds of inputs and outputs by Device.DeviceType.
INPUTS_AND_OUTPUTS = {
    AUDIO_EFFECT: ("audio_inputs", "audio_outputs"), INSTRUMENT: ("midi_inputs", "audio_outputs"), MIDI_EFFECT: ("midi_inputs", "midi_outputs"),
}  # fmt: skip


class MaxDevice(Device):
    lom = "MaxDevice"
    branches = (*Device.branches, "audio_inputs", "audio_outputs", "midi_inputs", "midi_outputs")

    notifies = dict(Device.notifies, banks=("bank_parameters_changed",))
    # What a patch that defines its banks calls them, each with the indices of its parameters.
    banks = ()

    @guessed("Max devices: each has one input and one output, of the kinds that its type needs.")
    def equip(self):
        for field in INPUTS_AND_OUTPUTS.get(int(self.type), ()):
            self.__dict__[field] = (self.new_connection(field),)

    def new_connection(self, field):
        nothing = {"nothing": NO_OUTPUT} if field.endswith("outputs") else {}
        return self.document.new("DeviceIO", self, **nothing)

    def wire(self, field, count):
        """Another patch has so many inputs or outputs of a kind; those that stay keep their routing."""
        kept = getattr(self, field)[:count]
        self.put(field, (*kept, *(self.new_connection(field) for _ in range(count - len(kept)))))

    def choosers(self):
        return (*self.audio_inputs, *self.audio_outputs, *self.midi_inputs, *self.midi_outputs)

    @guessed("Max devices: without banks of its own, all parameters behind the on switch are in banks of eight, called Bank 1 and so on.")
    def get_bank_count(self):
        return len(self.banks) or -(-(len(self.parameters) - 1) // BANK)

    def require_bank(self, index):
        if not 0 <= index < self.get_bank_count():
            raise RuntimeError(NO_BANK)

    def get_bank_name(self, bank_index):
        self.require_bank(bank_index)
        return self.banks[bank_index][0] if self.banks else "Bank {}".format(bank_index + 1)

    @documented("Max devices: bank -1 is the best-of bank, and a device without one refuses it.")
    def get_bank_parameters(self, bank_index):
        if bank_index == -1:
            raise RuntimeError(NO_BEST_OF)
        self.require_bank(bank_index)
        if self.banks:
            return list(self.banks[bank_index][1])
        first = 1 + bank_index * BANK
        return list(range(first, min(first + BANK, len(self.parameters))))

    @guessed("Max devices: values of lists have no icons.")
    def get_value_item_icons(self, device_parameter):
        return ["" for _ in device_parameter.value_items] if device_parameter.is_quantized else []


class DeviceIO(Sourced, Node):
    lom = "DeviceIO"
    notifies = {
        "offered": ("available_routing_types", "routing_type"),
        "chosen_source": ("routing_type", "routing_channel", "available_routing_channels"),
        "chosen_point": ("routing_channel",),
    }  # fmt: skip
    available_routing_types, routing_type = property(Sourced.sources), property(Sourced.source)
    available_routing_channels, routing_channel = property(Sourced.points), property(Sourced.point)
    set_routing_type, set_routing_channel = Sourced.choose_source, Sourced.choose_point
