import type { LomClass } from "../../rows.ts"

export const PitchClassAndOctave = {
  path: "Live.TuningSystem.PitchClassAndOctave",
  module: "TuningSystem",
  kind: "value",
  bases: [],
  since: "12.1.0",
  params: [
    { name: "index_in_octave", type: "int", optional: false, keyword: true },
    { name: "octave", type: "int", optional: false, keyword: true },
  ],
  constructable: true,
  properties: {
    index_in_octave: { type: "int", access: "get" },
    octave: { type: "int", access: "get" },
  },
  children: {},
  functions: {},
} as const satisfies LomClass
