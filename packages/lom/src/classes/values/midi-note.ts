import type { LomClass } from "../../rows.ts"

export const MidiNote = {
  path: "Live.Clip.MidiNote",
  module: "Clip",
  kind: "value",
  bases: [],
  since: "11.0.0",
  doc: "A note in a clip.",
  properties: {
    duration: { type: "float", access: "get set", unit: "beats", doc: "Length of the note in beats." },
    mute: { type: "bool", access: "get set", doc: "Whether the note is deactivated." },
    note_id: { type: "int", access: "get", doc: "The number by which the clip knows the note." },
    pitch: { type: "int", access: "get set", min: 0, max: 127, doc: "The note number: 60 is C3." },
    probability: {
      type: "float",
      access: "get set",
      min: 0,
      max: 1,
      doc: "How likely the note plays each time, 0 to 1.",
    },
    release_velocity: {
      type: "float",
      access: "get set",
      min: 0,
      max: 127,
      rangeUncertain: true,
      doc: "How fast the key is let go, 0 to 127.",
    },
    start_time: {
      type: "float",
      access: "get set",
      unit: "beats",
      doc: "Where the note begins in the clip, in beats.",
    },
    velocity: { type: "float", access: "get set", min: 0, max: 127, doc: "How hard the note is played, 0 to 127." },
    velocity_deviation: {
      type: "float",
      access: "get set",
      min: -127,
      max: 127,
      doc: "By how much the velocity may differ by chance, -127 to 127.",
    },
  },
  children: {},
  functions: {},
} as const satisfies LomClass
