import type { LomClass } from "../../rows.ts"

export const PitchBendFeedbackRule = {
  path: "Live.MidiMap.PitchBendFeedbackRule",
  module: "MidiMap",
  kind: "value",
  bases: [],
  since: "<=8.2.7",
  params: [],
  constructable: true,
  properties: {
    channel: { type: "int", access: "get set" },
    delay_in_ms: { type: "float", access: "get set" },
    enabled: { type: "bool", access: "get set", since: "11.3.2" },
    value_pair_map: { type: "tuple[tuple, ...]", access: "get set" },
  },
  children: {},
  functions: {},
} as const satisfies LomClass
