import type { LomClass } from "../../rows.ts"

export const EnvelopeEvent = {
  path: "Live.Envelope.EnvelopeEvent",
  module: "Envelope",
  kind: "value",
  bases: [],
  since: "12.2.0",
  params: [
    { name: "time", type: "float", optional: false, keyword: true },
    { name: "value", type: "float", optional: false, keyword: true },
    { name: "control_coefficients", type: "EnvelopeEventControlCoefficients", optional: false, keyword: true },
  ],
  constructable: true,
  properties: {
    control_coefficients: { type: "EnvelopeEventControlCoefficients", access: "get set" },
    time: { type: "float", access: "get set", unit: "beats" },
    value: { type: "float", access: "get set" },
  },
  children: {},
  functions: {},
} as const satisfies LomClass
