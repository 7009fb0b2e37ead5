import type { LomClass } from "../../rows.ts"

export const MeldDevice = {
  path: "Live.MeldDevice.MeldDevice",
  module: "MeldDevice",
  kind: "lom",
  bases: ["Device"],
  since: "12.0.0",
  doc: "Meld: a synthesizer with two engines.",
  viewClass: "Device.View",
  properties: {
    mono_poly: {
      type: "int",
      access: "get set observe",
      min: 0,
      max: 1,
      values: { 0: "mono", 1: "poly" },
      doc: "Whether it plays one note at a time or several.",
    },
    poly_voices: {
      type: "int",
      access: "get set observe",
      min: 0,
      max: 6,
      values: { 0: "2", 1: "3", 2: "4", 3: "5", 4: "6", 5: "8", 6: "12" },
      doc: "How many voices there are, as a place in the list 2, 3, 4, 5, 6, 8, 12.",
    },
    selected_engine: {
      type: "bool",
      access: "get set observe",
      values: { 0: "A", 1: "B" },
      doc: "Which engine is shown: false for A, true for B.",
    },
    unison_voices: {
      type: "int",
      access: "get set observe",
      min: 0,
      max: 3,
      values: { 0: "off", 1: "2", 2: "3", 3: "4" },
      doc: "How many voices sound for each note: off, 2, 3 or 4.",
    },
  },
  children: {},
  functions: {},
} as const satisfies LomClass
