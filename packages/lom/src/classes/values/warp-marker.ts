import type { LomClass } from "../../rows.ts"

export const WarpMarker = {
  path: "Live.Clip.WarpMarker",
  module: "Clip",
  kind: "value",
  bases: [],
  since: "11.0.0",
  params: [
    { name: "sample_time", type: "float", optional: false, keyword: false },
    { name: "beat_time", type: "float", optional: false, keyword: false },
  ],
  constructable: true,
  properties: {
    beat_time: { type: "float", access: "get", unit: "beats" },
    sample_time: { type: "float", access: "get", unit: "seconds" },
  },
  children: {},
  functions: {},
} as const satisfies LomClass
