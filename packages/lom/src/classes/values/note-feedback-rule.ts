import type { LomClass } from "../../rows.ts"

export const NoteFeedbackRule = {
  path: "Live.MidiMap.NoteFeedbackRule",
  module: "MidiMap",
  kind: "value",
  bases: [],
  since: "10.0.1",
  params: [],
  constructable: true,
  properties: {
    channel: { type: "int", access: "get set" },
    delay_in_ms: { type: "float", access: "get set" },
    enabled: { type: "bool", access: "get set", since: "11.3.2" },
    note_no: { type: "int", access: "get set" },
    vel_map: { type: "tuple[int, ...]", access: "get set" },
  },
  children: {},
  functions: {},
} as const satisfies LomClass
