import type { LomClass } from "../../rows.ts"

export const Device = {
  path: "Live.Device.Device",
  module: "Device",
  kind: "lom",
  bases: ["LomObject"],
  since: "<=8.2.7",
  doc: "A device: instrument, effect, rack or plug-in.",
  canonicalPaths: [
    "live_set tracks N devices M",
    "live_set tracks N devices M chains L devices K",
    "live_set tracks N devices M return_chains L devices K",
  ],
  viewClass: "Device.View",
  properties: {
    can_compare_ab: {
      type: "bool",
      access: "get",
      since: "12.3.0",
      doc: "Whether the device can hold two states to compare.",
    },
    can_have_chains: { type: "bool", access: "get", doc: "Whether it is a rack." },
    can_have_drum_pads: { type: "bool", access: "get", since: "9.0.6", doc: "Whether it is a drum rack." },
    canonical_parent: { type: "Track | Chain", access: "get", doc: "The track or chain that holds it." },
    class_display_name: {
      type: "str",
      access: "get",
      since: "9.0.6",
      doc: "What Live calls this kind of device, such as Operator or Auto Filter.",
    },
    class_name: {
      type: "str",
      access: "get",
      doc: "Live's inner name for this kind of device, such as OriginalSimpler.",
    },
    is_active: {
      type: "bool",
      access: "get observe",
      since: "9.5.0",
      doc: "Whether the device works: it is on, and so is every rack around it.",
    },
    is_using_compare_preset_b: {
      type: "bool",
      access: "get set observe",
      availability: { onlyFor: "can_compare_ab", error: "RuntimeError" },
      since: "12.3.0",
      doc: "Whether state B is heard, when two are compared.",
    },
    latency_in_ms: {
      type: "float",
      access: "get observe",
      unit: "ms",
      since: "11.3.2",
      doc: "By how much the device delays the sound, in milliseconds.",
    },
    latency_in_samples: {
      type: "int",
      access: "get observe",
      unit: "samples",
      since: "11.3.2",
      doc: "By how much the device delays the sound, in samples.",
    },
    name: { type: "str", access: "get set observe", doc: "Name of the device in its title bar." },
    type: {
      type: "int",
      access: "get",
      enum: "Device.DeviceType",
      enumInstance: true,
      since: "9.0.6",
      doc: "Instrument, audio effect, MIDI effect, or none of these.",
    },
  },
  children: {
    parameters: {
      of: "DeviceParameter",
      list: true,
      access: "get observe",
      doc: "What can be automated; the first is the on switch.",
    },
    view: { of: "Device.View", access: "get", since: "9.0.6", doc: "How the device is shown." },
  },
  functions: {
    save_preset_to_compare_ab_slot: {
      raises: [{ when: "not can_compare_ab", error: "RuntimeError" }],
      since: "12.3.0",
      doc: "Keeps the present state as the other one to compare with.",
    },
    store_chosen_bank: {
      args: [
        { name: "script_index", type: "int" },
        { name: "bank_index", type: "int" },
      ],
      doc: "Remembers which bank of parameters a control surface shows for the device.",
    },
  },
} as const satisfies LomClass
