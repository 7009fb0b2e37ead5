import type { LomClass } from "../../rows.ts"

export const TuningSystem = {
  path: "Live.TuningSystem.TuningSystem",
  module: "TuningSystem",
  kind: "lom",
  bases: ["LomObject"],
  since: "12.1.0",
  canonicalPaths: ["live_set tuning_system"],
  properties: {
    canonical_parent: { type: "Song", access: "get", uncertain: true },
    highest_note: { type: "PitchClassAndOctave", access: "get set observe" },
    lowest_note: { type: "PitchClassAndOctave", access: "get set observe" },
    name: { type: "str", access: "get set observe" },
    note_tunings: { type: "list[float]", access: "get set observe", unit: "cents" },
    number_of_notes_in_pseudo_octave: { type: "int", access: "get" },
    pseudo_octave_in_cents: { type: "float", access: "get", unit: "cents" },
    reference_pitch: { type: "ReferencePitch", access: "get set observe" },
  },
  children: {},
  functions: {},
} as const satisfies LomClass
