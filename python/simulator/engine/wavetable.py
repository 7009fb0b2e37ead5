"""Wavetable: its tables and its modulation matrix."""

from .device import Device
from .evidence import guessed
from .special_devices import within_list

TABLES = {
    "Basics": ("Basic Shapes", "Sines", "Saws"), "Collection": ("Choir", "Organ"), "Complex": ("Additive", "Folded"),
    "Distortion": ("Clip", "Crush"), "Filter": ("Low Pass", "Notch"), "Formant": ("Vowels", "Voices"), "Harmonics": ("Even", "Odd"),
    "Instruments": ("Piano", "Strings"), "Noise": ("Grit", "Hiss"), "Retro": ("Chip", "Tape"), "Vintage": ("Analog", "Square"),
}  # fmt: skip
NO_ROW = "Invalid modulation target index"
NOT_MODULATABLE = "This parameter cannot be modulated"
WRONG_AMOUNT = "Invalid modulation value"

guessed("Wavetable: the wavetables have made-up names; their categories are Live's.")


def tables_of(category):
    """A property: the names of the wavetables in the chosen category of an oscillator."""
    return property(lambda device: TABLES[device.oscillator_wavetable_categories[getattr(device, category)]])


class WavetableDevice(Device):
    lom = "WavetableDevice"
    links = ("targets",)
    notifies = {
        "oscillator_1_wavetable_category": ("oscillator_1_wavetables",), "oscillator_2_wavetable_category": ("oscillator_2_wavetables",),
        "targets": ("visible_modulation_target_names", "modulation_matrix_changed"), "amounts": ("modulation_matrix_changed",),
    }  # fmt: skip
    oscillator_wavetable_categories = tuple(TABLES)
    oscillator_1_wavetables = tables_of("oscillator_1_wavetable_category")
    oscillator_2_wavetables = tables_of("oscillator_2_wavetable_category")
    set_oscillator_1_wavetable_index = within_list("oscillator_1_wavetable_index", "oscillator_1_wavetables")
    set_oscillator_2_wavetable_index = within_list("oscillator_2_wavetable_index", "oscillator_2_wavetables")
    mono_poly, poly_voices = 1, 6
    # The parameters of the matrix from top to bottom, and the amounts that are not 0 by (row, source).
    targets = ()
    amounts = {}

    @guessed("Wavetable: another category begins with its first wavetable.")
    def choose_category(self, oscillator, place):
        category = "oscillator_{}_wavetable_category".format(oscillator)
        within_list(category, "oscillator_wavetable_categories")(self, place)
        self.put("oscillator_{}_wavetable_index".format(oscillator), 0)

    def set_oscillator_1_wavetable_category(self, place):
        self.choose_category(1, place)

    def set_oscillator_2_wavetable_category(self, place):
        self.choose_category(2, place)

    # The matrix

    @property
    @guessed("Wavetable: the matrix is empty at first.")
    def visible_modulation_target_names(self):
        return tuple(parameter.name for parameter in self.targets)

    @guessed("Wavetable: all parameters but switches and lists can be modulated.")
    def is_parameter_modulatable(self, parameter):
        return parameter.parent is self and not parameter.is_quantized

    @guessed("Wavetable: adding a parameter that is in the matrix already answers its row.")
    def add_parameter_to_modulation_matrix(self, parameter):
        if not self.is_parameter_modulatable(parameter):
            raise RuntimeError(NOT_MODULATABLE)
        if parameter not in self.targets:
            self.put("targets", (*self.targets, parameter))
        return self.targets.index(parameter)

    def require_row(self, row):
        if not 0 <= row < len(self.targets):
            raise RuntimeError(NO_ROW)

    def get_modulation_target_parameter_name(self, target_index):
        self.require_row(target_index)
        return self.targets[target_index].name

    def get_modulation_value(self, target_index, source):
        self.require_row(target_index)
        return self.amounts.get((target_index, int(source)), 0.0)

    @guessed("Wavetable: an amount outside -1 to 1 is refused.")
    def set_modulation_value(self, target_index, source, value):
        self.require_row(target_index)
        if not -1.0 <= value <= 1.0:
            raise RuntimeError(WRONG_AMOUNT)
        self.put("amounts", {**self.amounts, (target_index, int(source)): value})
