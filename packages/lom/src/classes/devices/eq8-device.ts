import type { LomClass } from "../../rows.ts"

export const Eq8Device = {
  path: "Live.Eq8Device.Eq8Device",
  module: "Eq8Device",
  kind: "lom",
  bases: ["Device"],
  since: "10.0.1",
  viewClass: "Eq8Device.View",
  properties: {
    edit_mode: { type: "bool", access: "get set observe", enum: "Eq8Device.EditMode" },
    global_mode: { type: "int", access: "get set observe", min: 0, max: 2, enum: "Eq8Device.GlobalMode" },
    oversample: { type: "bool", access: "get set observe" },
  },
  children: {},
  functions: {},
} as const satisfies LomClass
