import type { LomClass } from "../../rows.ts"

export const DrumCellDevice = {
  path: "Live.DrumCellDevice.DrumCellDevice",
  module: "DrumCellDevice",
  kind: "lom",
  bases: ["Device"],
  since: "12.1.0",
  viewClass: "Device.View",
  properties: {
    gain: { type: "float", access: "get set observe" },
  },
  children: {},
  functions: {},
} as const satisfies LomClass
