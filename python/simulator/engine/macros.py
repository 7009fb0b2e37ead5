"""Macros: the knobs of a rack that move parameters of the devices inside it. Only a hand in the window maps them."""

from .evidence import documented, guessed
from .parameter import DeviceParameter

MOST_MACROS = 16
MACRO_STEPS = 128
LAST_STEP = 127.0
TOO_MANY = "The maximum number of macro controls is already reached!"
TOO_FEW = "The minimum number of macro controls is already reached!"
OUTSIDE = "A macro moves parameters of the devices inside its rack only"


class MacroParameter(DeviceParameter):
    links = (*DeviceParameter.links, "mapped")
    reactions = dict(DeviceParameter.reactions, mapped="mapping_changed")
    # The parameters that it moves; what has gone with its device is left out by `moves`.
    mapped = ()

    def moves(self):
        return [parameter for parameter in self.mapped if not type(parameter).is_dead and parameter.macro is self]

    def move(self, value):
        super().move(value)
        for parameter in self.moves():
            parameter.move(self.value_for(parameter))

    def follow(self, value):
        super().follow(value)
        for parameter in self.moves():
            parameter.follow(self.value_for(parameter))

    def value_for(self, parameter):
        low, high = parameter.macro_range
        return low + (high - low) * self.value / LAST_STEP

    @guessed("Macros: a parameter jumps to its macro when it is mapped, and stays where it is when it is freed.")
    @documented("Macros: an assigned macro takes the name of its parameter; original_name still tells the one before.")
    def map(self, parameter, low, high):
        if not any(rack is self.parent for rack in racks_around(parameter)):
            raise RuntimeError(OUTSIDE)
        parameter.put("macro_range", (low, high))
        parameter.put("macro", self)
        self.take(parameter)
        if self.name == self.original_name:
            self.put("name", parameter.name)
        parameter.move(self.value_for(parameter))

    def take(self, parameter):
        """Also a copy of a parameter, made inside the rack, is moved."""
        if parameter not in self.mapped:
            self.put("mapped", (*self.mapped, parameter))

    def mapping_changed(self):
        for name in ("macros_mapped", "has_macro_mappings"):
            self.document.changed(self.parent, name)


def unmap(parameter):
    macro = parameter.macro
    parameter.put("macro", None)
    if macro is not None and not type(macro).is_dead:
        macro.put("mapped", tuple(other for other in macro.moves() if other is not parameter))


def racks_around(parameter):
    """The racks a parameter stands in, innermost first."""
    home = parameter.parent.parent
    while home is not None and home.lom != "Track":
        if home.lom == "RackDevice":
            yield home
        home = home.parent


class Macros:
    """The part of a rack that has to do with its macros."""

    visible_macro_count = 8

    @property
    def macros(self):
        return self.parameters[1 : MOST_MACROS + 1]

    @property
    def macros_mapped(self):
        return tuple([bool(macro.moves()) for macro in self.macros])

    @property
    def has_macro_mappings(self):
        return any(self.macros_mapped)

    def add_macro(self):
        """One, two, then two at a time."""
        if self.visible_macro_count >= MOST_MACROS:
            raise RuntimeError(TOO_MANY)
        self.put("visible_macro_count", 2 if self.visible_macro_count == 1 else self.visible_macro_count + 2)

    def remove_macro(self):
        if self.visible_macro_count <= 1:
            raise RuntimeError(TOO_FEW)
        self.put("visible_macro_count", 1 if self.visible_macro_count == 2 else self.visible_macro_count - 2)

    @guessed("Racks: randomizing turns every visible macro, mapped or not, for none is excluded; what comes is the same in every run.")
    def randomize_macros(self):
        for macro in self.macros[: self.visible_macro_count]:
            macro.move(float(self.document.chance.randrange(MACRO_STEPS)))
