import type { LomClass } from "../../rows.ts"

export const CCFeedbackRule = {
  path: "Live.MidiMap.CCFeedbackRule",
  module: "MidiMap",
  kind: "value",
  bases: [],
  since: "<=8.2.7",
  params: [],
  constructable: true,
  properties: {
    cc_no: { type: "int", access: "get set" },
    cc_value_map: { type: "tuple[int, ...]", access: "get set" },
    channel: { type: "int", access: "get set" },
    delay_in_ms: { type: "float", access: "get set" },
    enabled: { type: "bool", access: "get set", since: "11.3.2" },
  },
  children: {},
  functions: {},
} as const satisfies LomClass
