"""The shelf of stock devices: makes devices with their parameters from the table."""

import re

from .displays import display_for, number_for

KINDS = {
    "OriginalSimpler": "SimplerDevice", "Eq8": "Eq8Device", "InstrumentVector": "WavetableDevice", "Compressor2": "CompressorDevice",
    "Drift": "DriftDevice", "DrumCell": "DrumCellDevice", "Hybrid": "HybridReverbDevice", "Looper": "LooperDevice",
    "InstrumentMeld": "MeldDevice", "Roar": "RoarDevice", "Shifter": "ShifterDevice", "Transmute": "SpectralResonatorDevice",
    "MidiCcControl": "CcControlDevice", "AudioEffectGroupDevice": "RackDevice", "InstrumentGroupDevice": "RackDevice",
    "MidiEffectGroupDevice": "RackDevice", "DrumGroupDevice": "DrumRackDevice", "MxDeviceAudioEffect": "MaxDevice",
    "MxDeviceInstrument": "MaxDevice", "MxDeviceMidiEffect": "MaxDevice", "PluginDevice": "PluginDevice",
}  # fmt: skip
RACKS = ("RackDevice", "DrumRackDevice")
# Parameters that move more than themselves, by the kind of their device.
PARAMETER_KINDS = {
    "RackDevice": ("MacroParameter", re.compile(r"Macro \d+$")), "DrumRackDevice": ("MacroParameter", re.compile(r"Macro \d+$")),
    "SimplerDevice": ("FadeParameter", re.compile("Fade In$|Fade Out$|S Loop Fade$")),
}  # fmt: skip


class Shelf:
    def __init__(self, document, table):
        self.document = document
        self.rows = {row["name"]: row for row in table["devices"]}
        self.templates = {}

    def find(self, name):
        return self.rows.get(name)

    def insertable(self, name):
        row = self.rows.get(name)
        return row if row is not None and row["insertable"] else None

    def bare(self, name, class_name, kind):
        """A row for a device of which only the on switch can be automated: plug-ins, empty Max devices."""
        switch = next(iter(self.rows.values()))["parameters"][0]
        return {"name": name, "class_name": class_name, "class_display_name": name, "type": kind, "parameters": [switch]}

    def make(self, row, parent):
        """A device with its default values, not yet in any chain."""
        kind = KINDS.get(row["class_name"], "Device")
        device = self.document.new(
            kind, parent, name=row["name"], class_name=row["class_name"], class_display_name=row["class_display_name"],
            type=self.document.enum("Device.DeviceType", row["type"]), can_compare_ab=kind not in RACKS,
        )  # fmt: skip
        device.__dict__["parameters"] = tuple(
            self.document.new(parameter_kind, device, **fields) for parameter_kind, fields in self.template(row)
        )
        device.equip()
        return device

    def template(self, row):
        """Kinds and fields of the parameters of a device, worked out once."""
        made = self.templates.get((row["class_name"], row["name"]))
        if made is None:
            made = [self.parameter_template(spec) for spec in row["parameters"]]
            special, pattern = PARAMETER_KINDS.get(KINDS.get(row["class_name"]), ("", None))
            if special:
                made = [(special if pattern.match(fields["name"]) else kind, fields) for kind, fields in made]
            self.templates[(row["class_name"], row["name"])] = made
        return made

    def parameter_template(self, spec):
        fields = {
            "name": spec["name"], "first_name": spec.get("original_name") or spec["name"], "min": spec["min"], "max": spec["max"],
            "value": spec["default"], "show_value": display_for(spec), "show_number": number_for(spec),
        }  # fmt: skip
        if spec["is_quantized"]:
            return "QuantizedParameter", dict(fields, value_items=tuple(spec["value_items"] or ()))
        return "DeviceParameter", dict(fields, default_value=spec["default"])
