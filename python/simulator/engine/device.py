"""Devices. Their parameters come from the table of stock devices (shelf.py); racks are in rack.py."""

from .evidence import guessed
from .node import Node, View

NO_COMPARISON = "This device does not support A/B comparison"

guessed("Devices: their latency is 0.")


class Device(Node):
    lom = "Device"
    branches = ("parameters", "own_view")
    view_kind = "DeviceView"
    notifies = {"compares_b": ("is_using_compare_preset_b",)}
    own_view = None
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
        home = self.parent
        inside = home.parent if home.lom != "Track" else None
        return self.parameters[0].value >= 0.5 and (inside is None or inside.is_active)

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
            parameter.put("value", value)
        self.put("other_state", here)
        self.put("compares_b", on)

    def state_now(self):
        return tuple(parameter.value for parameter in self.parameters)

    def save_preset_to_compare_ab_slot(self):
        self.require_comparison()
        self.put("other_state", self.state_now())

    def store_chosen_bank(self, script_index, bank_index):
        """Live keeps the bank for its own display only."""


class DeviceView(View):
    lom = "Device.View"
