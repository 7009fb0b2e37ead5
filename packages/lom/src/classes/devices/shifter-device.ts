import type { LomClass } from "../../rows.ts"

export const ShifterDevice = {
  path: "Live.ShifterDevice.ShifterDevice",
  module: "ShifterDevice",
  kind: "lom",
  bases: ["Device"],
  since: "11.1.0",
  doc: "Shifter: shifts pitch or frequency.",
  viewClass: "Device.View",
  properties: {
    pitch_bend_range: {
      type: "int",
      access: "get set observe",
      doc: "How far the pitch wheel bends in MIDI mode, in semitones.",
    },
    pitch_mode_index: {
      type: "int",
      access: "get set observe",
      values: { 0: "Internal", 1: "MIDI" },
      doc: "Whether the pitch is set inside (0) or played by MIDI (1).",
    },
    pitch_mode_list: { type: "StringVector", access: "get", doc: "Names of the pitch modes." },
  },
  children: {},
  functions: {},
} as const satisfies LomClass
