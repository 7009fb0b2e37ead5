import type { LomClass } from "../../rows.ts"

export const PitchBendFeedbackRule = {
  path: "Live.MidiMap.PitchBendFeedbackRule",
  module: "MidiMap",
  kind: "value",
  bases: [],
  since: "<=8.2.7",
  doc: "How a parameter's value is sent back to the hardware as pitch bend.",
  params: [],
  constructable: true,
  properties: {
    channel: { type: "int", access: "get set", doc: "The MIDI channel." },
    delay_in_ms: { type: "float", access: "get set", doc: "How long to wait before it is sent, in milliseconds." },
    enabled: { type: "bool", access: "get set", since: "11.3.2", doc: "Whether anything is sent." },
    value_pair_map: {
      type: "tuple[tuple, ...]",
      access: "get set",
      doc: "The two bytes to send for each step of the parameter.",
    },
  },
  children: {},
  functions: {},
} as const satisfies LomClass
