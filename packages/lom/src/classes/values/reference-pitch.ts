import type { LomClass } from "../../rows.ts"

export const ReferencePitch = {
  path: "Live.TuningSystem.ReferencePitch",
  module: "TuningSystem",
  kind: "value",
  bases: [],
  since: "12.1.0",
  params: [
    { name: "index_in_octave", type: "int", optional: false, keyword: true },
    { name: "octave", type: "int", optional: false, keyword: true },
    { name: "frequency", type: "float", optional: false, keyword: true },
  ],
  constructable: true,
  properties: {
    frequency: { type: "float", access: "get", unit: "hz" },
    index_in_octave: { type: "int", access: "get" },
    octave: { type: "int", access: "get" },
  },
  children: {},
  functions: {},
} as const satisfies LomClass
