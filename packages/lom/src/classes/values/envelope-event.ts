import type { LomClass } from "../../rows.ts"

export const EnvelopeEvent = {
  path: "Live.Envelope.EnvelopeEvent",
  module: "Envelope",
  kind: "value",
  bases: [],
  since: "12.2.0",
  doc: "A breakpoint of an envelope.",
  params: [
    { name: "time", type: "float", optional: false, keyword: true },
    { name: "value", type: "float", optional: false, keyword: true },
    { name: "control_coefficients", type: "EnvelopeEventControlCoefficients", optional: false, keyword: true },
  ],
  constructable: true,
  properties: {
    control_coefficients: {
      type: "EnvelopeEventControlCoefficients",
      access: "get set",
      doc: "How the line to the next breakpoint is bent.",
    },
    time: { type: "float", access: "get set", unit: "beats", doc: "Where it is, in beats." },
    value: { type: "float", access: "get set", doc: "The value there, in the parameter's inner unit." },
  },
  children: {},
  functions: {},
} as const satisfies LomClass
