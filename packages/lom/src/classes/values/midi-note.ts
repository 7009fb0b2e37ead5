import type { LomClass } from "../../rows.ts"

export const MidiNote = {
  path: "Live.Clip.MidiNote",
  module: "Clip",
  kind: "value",
  bases: [],
  since: "11.0.0",
  properties: {
    duration: { type: "float", access: "get set", unit: "beats" },
    mute: { type: "bool", access: "get set" },
    note_id: { type: "int", access: "get" },
    pitch: { type: "int", access: "get set", min: 0, max: 127 },
    probability: { type: "float", access: "get set", min: 0, max: 1 },
    release_velocity: { type: "float", access: "get set", min: 0, max: 127, rangeUncertain: true },
    start_time: { type: "float", access: "get set", unit: "beats" },
    velocity: { type: "float", access: "get set", min: 0, max: 127 },
    velocity_deviation: { type: "float", access: "get set", min: -127, max: 127 },
  },
  children: {},
  functions: {},
} as const satisfies LomClass
