import type { LomClass } from "../../rows.ts"

export const MaxDevice = {
  path: "Live.MaxDevice.MaxDevice",
  module: "MaxDevice",
  kind: "lom",
  bases: ["Device"],
  since: "9.6.0",
  viewClass: "Device.View",
  listeners: {
    bank_parameters_changed: { since: "10.0.1" },
  },
  properties: {},
  children: {
    audio_inputs: { of: "DeviceIO", list: true, access: "get observe", since: "10.0.1" },
    audio_outputs: { of: "DeviceIO", list: true, access: "get observe", since: "10.0.1" },
    midi_inputs: { of: "DeviceIO", list: true, access: "get observe", since: "11.0.0" },
    midi_outputs: { of: "DeviceIO", list: true, access: "get observe", since: "11.0.0" },
  },
  functions: {
    get_bank_count: { returns: "int" },
    get_bank_name: { args: [{ name: "bank_index", type: "int" }], returns: "str" },
    get_bank_parameters: {
      args: [{ name: "bank_index", type: "int" }],
      returns: "list[int]",
      raises: [{ when: "-1 without best-of bank", error: "RuntimeError", message: "this device has no best-of bank" }],
    },
    get_value_item_icons: {
      args: [{ name: "device_parameter", type: "DeviceParameter" }],
      returns: "list[str]",
      since: "10.0.1",
    },
  },
} as const satisfies LomClass
