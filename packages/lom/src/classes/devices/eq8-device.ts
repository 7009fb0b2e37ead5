import type { LomClass } from "../../rows.ts"

export const Eq8Device = {
  path: "Live.Eq8Device.Eq8Device",
  module: "Eq8Device",
  kind: "lom",
  bases: ["Device"],
  since: "10.0.1",
  doc: "EQ Eight.",
  viewClass: "Eq8Device.View",
  properties: {
    edit_mode: {
      type: "bool",
      access: "get set observe",
      enum: "Eq8Device.EditMode",
      doc: "Which of the two curves is edited, in the modes with two: false for A, true for B.",
    },
    global_mode: {
      type: "int",
      access: "get set observe",
      min: 0,
      max: 2,
      enum: "Eq8Device.GlobalMode",
      doc: "Stereo, left and right apart, or mid and side apart.",
    },
    oversample: { type: "bool", access: "get set observe", doc: "Whether it works at twice the sample rate." },
  },
  children: {},
  functions: {},
} as const satisfies LomClass
