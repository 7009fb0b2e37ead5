import type { LomClass } from "../../rows.ts"

export const BeatTime = {
  path: "Live.Song.BeatTime",
  module: "Song",
  kind: "value",
  bases: [],
  since: "<=8.2.7",
  params: [],
  constructable: true,
  properties: {
    bars: { type: "int", access: "get set", min: 1, rangeNote: "1-based; position 0.0 = 1.1.1.1" },
    beats: { type: "int", access: "get set", min: 1, max: "signature_numerator" },
    sub_division: { type: "int", access: "get set", min: 1, max: 4 },
    ticks: { type: "int", access: "get set", min: 1, max: 60 },
  },
  children: {},
  functions: {},
} as const satisfies LomClass
