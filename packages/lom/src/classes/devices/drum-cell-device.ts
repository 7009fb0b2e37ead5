import type { LomClass } from "../../rows.ts"

export const DrumCellDevice = {
  path: "Live.DrumCellDevice.DrumCellDevice",
  module: "DrumCellDevice",
  kind: "lom",
  bases: ["Device"],
  since: "12.1.0",
  doc: "Drum Sampler: plays one sample for a drum pad.",
  viewClass: "Device.View",
  properties: {
    gain: { type: "float", access: "get set observe", doc: "Gain of the sample as the slider stands." },
  },
  children: {},
  functions: {},
} as const satisfies LomClass
