import type { LomClass } from "../../rows.ts"

export const Device = {
  path: "Live.Device.Device",
  module: "Device",
  kind: "lom",
  bases: ["LomObject"],
  since: "<=8.2.7",
  canonicalPaths: [
    "live_set tracks N devices M",
    "live_set tracks N devices M chains L devices K",
    "live_set tracks N devices M return_chains L devices K",
  ],
  viewClass: "Device.View",
  properties: {
    can_compare_ab: { type: "bool", access: "get", since: "12.3.0" },
    can_have_chains: { type: "bool", access: "get" },
    can_have_drum_pads: { type: "bool", access: "get", since: "9.0.6" },
    canonical_parent: { type: "Track | Chain", access: "get" },
    class_display_name: { type: "str", access: "get", since: "9.0.6" },
    class_name: { type: "str", access: "get" },
    is_active: { type: "bool", access: "get observe", since: "9.5.0" },
    is_using_compare_preset_b: {
      type: "bool",
      access: "get set observe",
      availability: { onlyFor: "can_compare_ab", error: "RuntimeError" },
      since: "12.3.0",
    },
    latency_in_ms: { type: "float", access: "get observe", unit: "ms", since: "11.3.2" },
    latency_in_samples: { type: "int", access: "get observe", unit: "samples", since: "11.3.2" },
    name: { type: "str", access: "get set observe" },
    type: { type: "int", access: "get", enum: "Device.DeviceType", enumInstance: true, since: "9.0.6" },
  },
  children: {
    parameters: { of: "DeviceParameter", list: true, access: "get observe" },
    view: { of: "Device.View", access: "get", since: "9.0.6" },
  },
  functions: {
    save_preset_to_compare_ab_slot: {
      raises: [{ when: "not can_compare_ab", error: "RuntimeError" }],
      since: "12.3.0",
    },
    store_chosen_bank: {
      args: [
        { name: "script_index", type: "int" },
        { name: "bank_index", type: "int" },
      ],
    },
  },
} as const satisfies LomClass
