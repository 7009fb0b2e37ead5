import type { LomClass } from "../../rows.ts"

export const EnvelopeEventControlCoefficients = {
  path: "Live.Envelope.EnvelopeEventControlCoefficients",
  module: "Envelope",
  kind: "value",
  bases: [],
  since: "12.2.0",
  doc: "How the line between two breakpoints is bent: two control points; 0.5 throughout is straight.",
  params: [
    { name: "x1", type: "float", optional: false, keyword: true },
    { name: "y1", type: "float", optional: false, keyword: true },
    { name: "x2", type: "float", optional: false, keyword: true },
    { name: "y2", type: "float", optional: false, keyword: true },
  ],
  constructable: true,
  properties: {
    x1: { type: "float", access: "get set", doc: "Time of the first control point, 0 to 1." },
    x2: { type: "float", access: "get set", doc: "Time of the second control point, 0 to 1." },
    y1: { type: "float", access: "get set", doc: "Value of the first control point, 0 to 1." },
    y2: { type: "float", access: "get set", doc: "Value of the second control point, 0 to 1." },
  },
  children: {},
  functions: {},
} as const satisfies LomClass
