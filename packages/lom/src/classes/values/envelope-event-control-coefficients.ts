import type { LomClass } from "../../rows.ts"

export const EnvelopeEventControlCoefficients = {
  path: "Live.Envelope.EnvelopeEventControlCoefficients",
  module: "Envelope",
  kind: "value",
  bases: [],
  since: "12.2.0",
  params: [
    { name: "x1", type: "float", optional: false, keyword: true },
    { name: "y1", type: "float", optional: false, keyword: true },
    { name: "x2", type: "float", optional: false, keyword: true },
    { name: "y2", type: "float", optional: false, keyword: true },
  ],
  constructable: true,
  properties: {
    x1: { type: "float", access: "get set" },
    x2: { type: "float", access: "get set" },
    y1: { type: "float", access: "get set" },
    y2: { type: "float", access: "get set" },
  },
  children: {},
  functions: {},
} as const satisfies LomClass
