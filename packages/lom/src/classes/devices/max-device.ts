import type { LomClass } from "../../rows.ts"

export const MaxDevice = {
  path: "Live.MaxDevice.MaxDevice",
  module: "MaxDevice",
  kind: "lom",
  bases: ["Device"],
  since: "9.6.0",
  doc: "A Max for Live device.",
  viewClass: "Device.View",
  listeners: {
    bank_parameters_changed: { since: "10.0.1", doc: "Fires when the banks hold other parameters." },
  },
  properties: {},
  children: {
    audio_inputs: {
      of: "DeviceIO",
      list: true,
      access: "get observe",
      since: "10.0.1",
      doc: "The audio inputs of the device.",
    },
    audio_outputs: {
      of: "DeviceIO",
      list: true,
      access: "get observe",
      since: "10.0.1",
      doc: "The audio outputs of the device.",
    },
    midi_inputs: {
      of: "DeviceIO",
      list: true,
      access: "get observe",
      since: "11.0.0",
      doc: "The MIDI inputs of the device.",
    },
    midi_outputs: {
      of: "DeviceIO",
      list: true,
      access: "get observe",
      since: "11.0.0",
      doc: "The MIDI outputs of the device.",
    },
  },
  functions: {
    get_bank_count: { returns: "int", doc: "Answers how many banks of parameters the device has." },
    get_bank_name: { args: [{ name: "bank_index", type: "int" }], returns: "str", doc: "Answers the name of a bank." },
    get_bank_parameters: {
      args: [{ name: "bank_index", type: "int" }],
      returns: "list[int]",
      raises: [{ when: "-1 without best-of bank", error: "RuntimeError", message: "this device has no best-of bank" }],
      doc: "Answers which parameters are in a bank, by position; -1 for the best-of bank.",
    },
    get_value_item_icons: {
      args: [{ name: "device_parameter", type: "DeviceParameter" }],
      returns: "list[str]",
      since: "10.0.1",
      doc: "Answers the icons for the values of a list parameter.",
    },
  },
} as const satisfies LomClass
