import type { LomClass } from "../../rows.ts"

export const CCFeedbackRule = {
  path: "Live.MidiMap.CCFeedbackRule",
  module: "MidiMap",
  kind: "value",
  bases: [],
  since: "<=8.2.7",
  doc: "How a parameter's value is sent back to the hardware as a controller.",
  params: [],
  constructable: true,
  properties: {
    cc_no: { type: "int", access: "get set", doc: "The controller number." },
    cc_value_map: {
      type: "tuple[int, ...]",
      access: "get set",
      doc: "The value to send for each step of the parameter.",
    },
    channel: { type: "int", access: "get set", doc: "The MIDI channel." },
    delay_in_ms: { type: "float", access: "get set", doc: "How long to wait before it is sent, in milliseconds." },
    enabled: { type: "bool", access: "get set", since: "11.3.2", doc: "Whether anything is sent." },
  },
  children: {},
  functions: {},
} as const satisfies LomClass
