"""Devices with properties of their own, beside their parameters. Those with a page of behaviour have files of their own."""

from .device import Device
from .evidence import documented, guessed
from .routing_sources import Sourced

DRIFT_SOURCES = ("Env 1", "Env 2 / Cyc", "LFO", "Key", "Velocity", "Modwheel", "Pressure", "Slide")
DRIFT_TARGETS = (
    "None", "Osc 1 Gain", "Osc 1 Shape", "Osc 2 Gain", "Osc 2 Detune", "Noise Gain", "LP Frequency", "LP Resonance", "HP Frequency",
    "LFO Rate", "Cyc Env Rate", "Main Volume",
)  # fmt: skip
DRIFT_LISTS = {
    "mod_matrix_filter_source_1": DRIFT_SOURCES, "mod_matrix_filter_source_2": DRIFT_SOURCES, "mod_matrix_lfo_source": DRIFT_SOURCES,
    "mod_matrix_pitch_source_1": DRIFT_SOURCES, "mod_matrix_pitch_source_2": DRIFT_SOURCES, "mod_matrix_shape_source": DRIFT_SOURCES,
    "mod_matrix_source_1": DRIFT_SOURCES, "mod_matrix_source_2": DRIFT_SOURCES, "mod_matrix_source_3": DRIFT_SOURCES,
    "mod_matrix_target_1": DRIFT_TARGETS, "mod_matrix_target_2": DRIFT_TARGETS, "mod_matrix_target_3": DRIFT_TARGETS,
}  # fmt: skip
IR_FILES = {
    "Early Reflections": ("Ambience", "Close", "Wide"),
    "Real Places": ("Berliner Hall LR", "Church", "Tunnel"),
    "Chambers and Large Rooms": ("Chamber", "Large Room", "Studio"),
    "Made for Drums": ("Drum Room", "Gated", "Tight"),
    "Halls": ("Concert Hall", "Large Hall", "Small Hall"),
    "Plates": ("Bright Plate", "Dark Plate", "Vocal Plate"),
    "Springs": ("Amp Spring", "Long Spring"),
    "Bigger Spaces": ("Cathedral", "Silo"),
    "Textures": ("Grain", "Metal", "Water"),
    "User": (),
}  # fmt: skip
CONTROLLERS = tuple("CC {}".format(number) for number in range(120))
KNOBS = 12
MOD_WHEEL = 1

documented("Drift: the sources and targets of its modulation are those of its preset format.")
guessed("Hybrid Reverb: the impulse responses have made-up names; their categories are Live's.")
guessed("CC Control: its lists name all controllers from 0 to 119, and nothing is sent before resend.")


def within_list(index, names):
    """A setter that takes only places of a list: `index` and `names` are properties of the device."""

    def set_index(device, place):
        if not 0 <= place < len(getattr(device, names)):
            raise RuntimeError("Invalid value for {}".format(index))
        device.put(index, place)

    return set_index


class DriftDevice(Device):
    lom = "DriftDevice"
    pitch_bend_range, voice_count_index = 2, 1


for name, labels in DRIFT_LISTS.items():
    setattr(DriftDevice, name + "_list", labels)
    setattr(DriftDevice, "set_{}_index".format(name), within_list(name + "_index", name + "_list"))


class HybridReverbDevice(Device):
    lom = "HybridReverbDevice"
    notifies = {"ir_category_index": ("ir_file_list",)}
    ir_category_list = tuple(IR_FILES)
    ir_decay_time, ir_size_factor = 2.0, 0.5

    @property
    def ir_file_list(self):
        return IR_FILES[self.ir_category_list[self.ir_category_index]]

    @guessed("Hybrid Reverb: another category begins with its first impulse response.")
    def set_ir_category_index(self, place):
        within_list("ir_category_index", "ir_category_list")(self, place)
        self.put("ir_file_index", 0)

    set_ir_file_index = within_list("ir_file_index", "ir_file_list")


class CcControlDevice(Device):
    lom = "CcControlDevice"
    custom_bool_target_list = CONTROLLERS
    set_custom_bool_target = within_list("custom_bool_target", "custom_bool_target_list")

    def resend(self):
        """Sends every value to whatever the track's notes go to, on channel 1."""
        send, song = self.document.midi_out, self.document.song
        track = self.parent
        while track.lom != "Track":
            track = track.parent.parent
        if send is None or track not in song.tracks:
            return
        for controller, value in self.values_by_controller():
            send(song.tracks.index(track), bytes((0xB0, controller, value)), song.current_song_time)

    def values_by_controller(self):
        values = {parameter.name: parameter.value for parameter in self.parameters}
        yield MOD_WHEEL, int(values["Mod Wheel"])
        yield self.custom_bool_target, 127 if values["Custom A"] else 0
        for number in range(KNOBS):
            yield getattr(self, "custom_float_target_{}".format(number)), int(values["Custom {}".format(chr(ord("B") + number))])


for number in range(KNOBS):
    name = "custom_float_target_{}".format(number)
    setattr(CcControlDevice, name + "_list", CONTROLLERS)
    setattr(CcControlDevice, "set_" + name, within_list(name, name + "_list"))


class CompressorDevice(Sourced, Device):
    lom = "CompressorDevice"
    notifies = {
        "offered": ("available_input_routing_types", "input_routing_type"),
        "chosen_source": ("input_routing_type", "input_routing_channel", "available_input_routing_channels"),
        "chosen_point": ("input_routing_channel",),
    }  # fmt: skip
    available_input_routing_types, input_routing_type = property(Sourced.sources), property(Sourced.source)
    available_input_routing_channels, input_routing_channel = property(Sourced.points), property(Sourced.point)
    set_input_routing_type, set_input_routing_channel = Sourced.choose_source, Sourced.choose_point

    def choosers(self):
        return (self,)


class PluginDevice(Device):
    lom = "PluginDevice"
    presets = ("Default",)
    own_parameters = tuple("Parameter {}".format(number) for number in range(1, 17))
    set_selected_preset_index = within_list("selected_preset_index", "presets")

    def load_bank(self, presets):
        """A bank begins with its first preset."""
        self.put("presets", presets)
        self.put("selected_preset_index", 0)

    @documented("Plug-ins: only configured parameters are in Live's list, behind the on switch.")
    def configure(self, name):
        if name not in self.own_parameters:
            raise RuntimeError("The plug-in has no parameter called {!r}".format(name))
        if self.parameter_named(name) is None:
            self.put("parameters", (*self.parameters, self.document.new("DeviceParameter", self, name=name)))

    @guessed("Plug-ins: each has one preset and sixteen parameters of its own, of which none is configured.")
    def get_parameter_names(self, begin, end):
        return self.own_parameters[begin : len(self.own_parameters) if end == -1 else end]
