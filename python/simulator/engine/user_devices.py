"""What only a hand in the window can do with devices: mapping macros, return chains of drum racks, configuring plug-ins, editing patches."""

from .macros import unmap


class DeviceHand:
    """A part of the user (user.py). Devices and parameters are given as a script holds them."""

    def map(self, macro, parameter, low=None, high=None):
        """Lets a macro move a parameter of a device in its rack from `low` to `high`, by default over its whole range.

        RuntimeError when the parameter is not inside the macro's rack.
        """
        target = parameter._node
        with self.document.step("Map Macro"):
            macro._node.map(target, target.min if low is None else low, target.max if high is None else high)

    def unmap(self, parameter):
        """Takes the macro from a parameter."""
        with self.document.step("Unmap Macro"):
            unmap(parameter._node)

    def add_return_chain(self, rack):
        """A drum rack gets another return chain; RuntimeError for other racks, and when it has six."""
        with self.document.step("Insert Return Chain"):
            rack._node.add_return_chain()

    def configure(self, plugin, name):
        """Moves a parameter in the window of a plug-in, which is then among its parameters in Live; `name` as the plug-in calls it."""
        with self.document.step("Configure"):
            plugin._node.configure(name)

    def load_bank(self, plugin, presets):
        """Loads a bank of presets, given by their names, into a plug-in."""
        with self.document.step("Load Bank"):
            plugin._node.load_bank(tuple(presets))

    def edit_patch(self, device, banks=None, **counts):
        """Saves another patch into a Max device: its banks as {name: indices of parameters}, and how many `audio_inputs`, `audio_outputs`,
        `midi_inputs` and `midi_outputs` it has. What is not given stays.
        """
        node = device._node
        with self.document.step("Edit Patch"):
            if banks is not None:
                node.put("banks", tuple((name, tuple(indices)) for name, indices in banks.items()))
            for field, count in counts.items():
                node.wire(field, count)

    def chosen_bank(self, device, script_index):
        """The bank that a script has told Live it shows, or None."""
        return device._node.chosen_banks.get(script_index)
