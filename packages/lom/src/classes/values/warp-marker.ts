import type { LomClass } from "../../rows.ts"

export const WarpMarker = {
  path: "Live.Clip.WarpMarker",
  module: "Clip",
  kind: "value",
  bases: [],
  since: "11.0.0",
  doc: "Pins a moment of an audio file to a beat.",
  params: [
    { name: "sample_time", type: "float", optional: false, keyword: false },
    { name: "beat_time", type: "float", optional: false, keyword: false },
  ],
  constructable: true,
  properties: {
    beat_time: { type: "float", access: "get", unit: "beats", doc: "The beat." },
    sample_time: { type: "float", access: "get", unit: "seconds", doc: "The moment in the file, in seconds." },
  },
  children: {},
  functions: {},
} as const satisfies LomClass
