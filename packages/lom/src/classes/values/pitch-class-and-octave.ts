import type { LomClass } from "../../rows.ts"

export const PitchClassAndOctave = {
  path: "Live.TuningSystem.PitchClassAndOctave",
  module: "TuningSystem",
  kind: "value",
  bases: [],
  since: "12.1.0",
  doc: "A note of a tuning.",
  params: [
    { name: "index_in_octave", type: "int", optional: false, keyword: true },
    { name: "octave", type: "int", optional: false, keyword: true },
  ],
  constructable: true,
  properties: {
    index_in_octave: { type: "int", access: "get", doc: "Which note of the pseudo octave it is, from 0." },
    octave: { type: "int", access: "get", doc: "Which octave it is in." },
  },
  children: {},
  functions: {},
} as const satisfies LomClass
