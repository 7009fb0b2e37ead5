"""Devices. Their parameters come from the table of stock devices (shelf.py); racks are in rack.py."""

from .node import Node, View

NO_COMPARISON = "This device does not support A/B comparison"


class Device(Node):
    lom = "Device"
    branches = ("parameters", "own_view")
    view_kind = "DeviceView"
    own_view = None
    compares_b = False
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

    @property
    def is_using_compare_preset_b(self):
        if not self.can_compare_ab:
            raise RuntimeError(NO_COMPARISON)
        return self.compares_b

    def set_is_using_compare_preset_b(self, on):
        self.put("compares_b", on)
        self.document.changed(self, "is_using_compare_preset_b")

    def store_chosen_bank(self, script_index, bank_index):
        """Live keeps the bank for its own display only."""


class DeviceView(View):
    lom = "Device.View"
