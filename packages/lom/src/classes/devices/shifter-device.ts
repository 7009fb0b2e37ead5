import type { LomClass } from "../../rows.ts"

export const ShifterDevice = {
  path: "Live.ShifterDevice.ShifterDevice",
  module: "ShifterDevice",
  kind: "lom",
  bases: ["Device"],
  since: "11.1.0",
  viewClass: "Device.View",
  properties: {
    pitch_bend_range: { type: "int", access: "get set observe" },
    pitch_mode_index: { type: "int", access: "get set observe", values: { 0: "Internal", 1: "MIDI" } },
    pitch_mode_list: { type: "StringVector", access: "get" },
  },
  children: {},
  functions: {},
} as const satisfies LomClass
