import type { LomClass } from "../../rows.ts"

export const NoteFeedbackRule = {
  path: "Live.MidiMap.NoteFeedbackRule",
  module: "MidiMap",
  kind: "value",
  bases: [],
  since: "10.0.1",
  doc: "How a parameter's value is sent back to the hardware as a note.",
  params: [],
  constructable: true,
  properties: {
    channel: { type: "int", access: "get set", doc: "The MIDI channel." },
    delay_in_ms: { type: "float", access: "get set", doc: "How long to wait before it is sent, in milliseconds." },
    enabled: { type: "bool", access: "get set", since: "11.3.2", doc: "Whether anything is sent." },
    note_no: { type: "int", access: "get set", doc: "The note number." },
    vel_map: {
      type: "tuple[int, ...]",
      access: "get set",
      doc: "The velocity to send for each step of the parameter.",
    },
  },
  children: {},
  functions: {},
} as const satisfies LomClass
