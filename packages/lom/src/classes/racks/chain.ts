import type { LomClass } from "../../rows.ts"

export const Chain = {
  path: "Live.Chain.Chain",
  module: "Chain",
  kind: "lom",
  bases: ["DeviceContainer"],
  since: "<=8.2.7",
  doc: "A chain of devices in a rack.",
  canonicalPaths: ["live_set tracks N devices M chains L", "live_set tracks N devices M return_chains L"],
  properties: {
    canonical_parent: { type: "RackDevice", access: "get", doc: "The rack that it belongs to." },
    color: {
      type: "int",
      access: "get set observe",
      min: 0,
      max: 16777215,
      outOfRange: "snap",
      since: "9.5.0",
      doc: "Colour of the chain as an RGB number; Live takes the nearest of its palette.",
    },
    color_index: {
      type: "int",
      access: "get set observe",
      min: 0,
      max: 69,
      since: "9.5.0",
      doc: "Colour of the chain as a place in Live's palette, 0 to 69.",
    },
    has_audio_input: { type: "bool", access: "get", since: "9.0.6", doc: "Whether the chain takes audio in." },
    has_audio_output: { type: "bool", access: "get", since: "9.0.6", doc: "Whether the chain gives audio out." },
    has_midi_input: { type: "bool", access: "get", since: "9.0.6", doc: "Whether the chain takes MIDI in." },
    has_midi_output: { type: "bool", access: "get", since: "9.0.6", doc: "Whether the chain gives MIDI out." },
    is_auto_colored: {
      type: "bool",
      access: "get set observe",
      since: "9.5.0",
      doc: "Whether the chain takes the colour of its track or rack.",
    },
    mute: { type: "bool", access: "get set observe", doc: "Whether the chain is muted." },
    muted_via_solo: {
      type: "bool",
      access: "get observe",
      since: "9.2.0",
      doc: "Whether the chain is silent because another one is soloed.",
    },
    name: { type: "str", access: "get set observe", doc: "Name of the chain." },
    solo: { type: "bool", access: "get set observe", doc: "Whether the chain is soloed." },
  },
  children: {
    devices: {
      of: "Device",
      list: true,
      access: "get observe",
      doc: "Devices of the chain in the order of the signal.",
    },
    mixer_device: { of: "ChainMixerDevice", access: "get", doc: "The chain's mixer: volume, pan and sends." },
  },
  functions: {
    delete_device: {
      args: [{ name: "index", type: "int" }],
      since: "9.0.6",
      doc: "Deletes the device at this position.",
    },
    duplicate_device: {
      args: [{ name: "index", type: "int" }],
      since: "12.3.0",
      doc: "Copies the device at this position, behind it.",
    },
    insert_device: {
      args: [
        { name: "device_name", type: "str", keyword: true, pyName: "DeviceName" },
        { name: "device_index", type: "int", optional: true, default: -1, keyword: true, pyName: "DeviceIndex" },
      ],
      returns: "Device",
      raises: [{ when: "unknown name", error: "ValueError", message: "Device {name} not found." }],
      effect: "native devices only; returns the Device",
      since: "12.3.0",
      doc: "Inserts one of Live's own devices, called as in the browser, and answers it.",
    },
  },
} as const satisfies LomClass
