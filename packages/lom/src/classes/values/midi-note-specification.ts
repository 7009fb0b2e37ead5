import type { LomClass } from "../../rows.ts"

export const MidiNoteSpecification = {
  path: "Live.Clip.MidiNoteSpecification",
  module: "Clip",
  kind: "value",
  bases: [],
  since: "11.0.0",
  doc: "A note to be added to a clip.",
  params: [
    { name: "pitch", type: "int", optional: false, keyword: true },
    { name: "start_time", type: "float", optional: false, keyword: true },
    { name: "duration", type: "float", optional: false, keyword: true },
    { name: "velocity", type: "float", optional: true, default: 100, keyword: true },
    { name: "mute", type: "bool", optional: true, default: false, keyword: true },
    { name: "probability", type: "float", optional: true, default: 1, keyword: true },
    { name: "velocity_deviation", type: "float", optional: true, default: 0, keyword: true },
    { name: "release_velocity", type: "float", optional: true, default: 64, keyword: true },
  ],
  constructable: true,
  note: "write-only: no readable attributes",
  properties: {},
  children: {},
  functions: {},
} as const satisfies LomClass
