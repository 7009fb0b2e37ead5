import type { LomClass } from "../../rows.ts"

export const ReferencePitch = {
  path: "Live.TuningSystem.ReferencePitch",
  module: "TuningSystem",
  kind: "value",
  bases: [],
  since: "12.1.0",
  doc: "The note that is tuned to a frequency.",
  params: [
    { name: "index_in_octave", type: "int", optional: false, keyword: true },
    { name: "octave", type: "int", optional: false, keyword: true },
    { name: "frequency", type: "float", optional: false, keyword: true },
  ],
  constructable: true,
  properties: {
    frequency: { type: "float", access: "get", unit: "hz", doc: "The frequency in hertz." },
    index_in_octave: { type: "int", access: "get", doc: "Which note of the pseudo octave it is, from 0." },
    octave: { type: "int", access: "get", doc: "Which octave it is in." },
  },
  children: {},
  functions: {},
} as const satisfies LomClass
