import type { LomClass } from "../../rows.ts"

export const Chain = {
  path: "Live.Chain.Chain",
  module: "Chain",
  kind: "lom",
  bases: ["DeviceContainer"],
  since: "<=8.2.7",
  canonicalPaths: ["live_set tracks N devices M chains L", "live_set tracks N devices M return_chains L"],
  properties: {
    canonical_parent: { type: "RackDevice", access: "get" },
    color: { type: "int", access: "get set observe", min: 0, max: 16777215, outOfRange: "snap", since: "9.5.0" },
    color_index: { type: "int", access: "get set observe", min: 0, max: 69, since: "9.5.0" },
    has_audio_input: { type: "bool", access: "get", since: "9.0.6" },
    has_audio_output: { type: "bool", access: "get", since: "9.0.6" },
    has_midi_input: { type: "bool", access: "get", since: "9.0.6" },
    has_midi_output: { type: "bool", access: "get", since: "9.0.6" },
    is_auto_colored: { type: "bool", access: "get set observe", since: "9.5.0" },
    mute: { type: "bool", access: "get set observe" },
    muted_via_solo: { type: "bool", access: "get observe", since: "9.2.0" },
    name: { type: "str", access: "get set observe" },
    solo: { type: "bool", access: "get set observe" },
  },
  children: {
    devices: { of: "Device", list: true, access: "get observe" },
    mixer_device: { of: "ChainMixerDevice", access: "get" },
  },
  functions: {
    delete_device: { args: [{ name: "index", type: "int" }], since: "9.0.6" },
    duplicate_device: { args: [{ name: "index", type: "int" }], since: "12.3.0" },
    insert_device: {
      args: [
        { name: "device_name", type: "str", keyword: true, pyName: "DeviceName" },
        { name: "device_index", type: "int", optional: true, default: -1, keyword: true, pyName: "DeviceIndex" },
      ],
      returns: "Device",
      raises: [{ when: "unknown name", error: "ValueError", message: "Device {name} not found." }],
      effect: "native devices only; returns the Device",
      since: "12.3.0",
    },
  },
} as const satisfies LomClass
