"""Devices. Their parameters come from the table of stock devices (shelf.py); racks are in rack.py."""

from .audio_clip import SAMPLE_RATE
from .device_chain import inside
from .evidence import documented, guessed
from .macros import racks_around, unmap
from .node import Node, View

NO_COMPARISON = "This device does not support A/B comparison"
LOOKAHEADS = {"Compressor2": "LookAhead", "Gate": "LookAhead", "Limiter": "Lookahead"}


class Device(Node):
    lom = "Device"
    branches = ("parameters", "own_view")
    view_kind = "DeviceView"
    notifies = {"compares_b": ("is_using_compare_preset_b",)}
    own_view = None
    # What scripts have told with store_chosen_bank: {index of the script: index of the bank}.
    chosen_banks = {}
    # Which of two states is heard, and the values of the other one once there is one.
    compares_b = False
    other_state = None
    # The item of the browser that it was loaded from.
    loaded_from = None
    name = class_name = class_display_name = ""
    can_have_chains = can_have_drum_pads = False

    @property
    def view(self):
        if self.own_view is None:
            self.__dict__["own_view"] = self.document.new(self.view_kind, self)
        return self.own_view

    @property
    def is_active(self):
        """Switched on, and so is every rack around it."""
        rack = self.rack_around
        return self.parameters[0].value >= 0.5 and (rack is None or rack.is_active)

    @property
    def rack_around(self):
        """The rack that the device stands in; None on a track."""
        return self.parent.parent if self.parent.lom != "Track" else None

    def heeds(self, parameter):
        """Whether a change of the parameter could be heard now. The switch itself always has its effect."""
        rack = self.rack_around
        return self.is_active if parameter is not self.parameters[0] else rack is None or rack.is_active

    def is_locked(self):
        return track_around(self).is_frozen

    def turned(self, parameter):
        """A switch or a list of the device was turned."""
        parameters = self.__dict__.get("parameters", (None,))
        if parameter is parameters[0]:
            self.switched()
        if parameter.original_name == LOOKAHEADS.get(self.class_name):
            self.document.changed(self, "latency_in_ms")
            self.document.changed(self, "latency_in_samples")

    def switched(self):
        """With the first parameter the device goes on and off, and everything inside it."""
        for device in inside((self,)):
            self.document.changed(device, "is_active")
            device.show_states()
        self.document.changed(track_around(self), "performance_impact")

    def show_states(self):
        for parameter in self.parameters:
            self.document.changed(parameter, "state")

    # Latency

    @property
    @guessed("Devices: looking ahead is their only latency, at a sample rate of 44100; those that cannot have none.")
    def latency_in_ms(self):
        ahead = LOOKAHEADS.get(self.class_name)
        return float(str(self.parameter_named(ahead)).split()[0]) if ahead is not None else 0.0

    @property
    def latency_in_samples(self):
        return round(self.latency_in_ms * SAMPLE_RATE / 1000.0)

    def parameter_named(self, name):
        return next((parameter for parameter in self.parameters if name in (parameter.name, parameter.original_name)), None)

    def require_comparison(self):
        if not self.can_compare_ab:
            raise RuntimeError(NO_COMPARISON)

    @property
    def is_using_compare_preset_b(self):
        self.require_comparison()
        return self.compares_b

    @guessed("A/B comparison: the other state begins as a copy of this one, and holds the values of the parameters.")
    def set_is_using_compare_preset_b(self, on):
        if on == self.compares_b:
            return
        here = self.state_now()
        for parameter, value in zip(self.parameters, self.other_state or here):
            parameter.move(value)
        self.put("other_state", here)
        self.put("compares_b", on)

    def state_now(self):
        return tuple(parameter.value for parameter in self.parameters)

    def save_preset_to_compare_ab_slot(self):
        self.require_comparison()
        self.put("other_state", self.state_now())

    @documented("Devices: Live keeps the bank that a script has chosen, for its own display only.")
    def store_chosen_bank(self, script_index, bank_index):
        self.put("chosen_banks", {**self.chosen_banks, script_index: bank_index})

    def choosers(self):
        """Whatever of the device listens to, or plays to, a track of its choice."""
        return ()

    def equip(self):
        """Gives a new device what it has beside its parameters."""

    def rehoused(self):
        """The device stands elsewhere now."""
        for parameter in self.parameters:
            if parameter.macro is not None and parameter.macro.parent not in racks_around(parameter):
                unmap(parameter)


def track_around(device):
    home = device.parent
    while home.lom != "Track":
        home = home.parent
    return home


class DeviceView(View):
    lom = "Device.View"
