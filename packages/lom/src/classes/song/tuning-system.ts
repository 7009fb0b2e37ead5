import type { LomClass } from "../../rows.ts"

export const TuningSystem = {
  path: "Live.TuningSystem.TuningSystem",
  module: "TuningSystem",
  kind: "lom",
  bases: ["LomObject"],
  since: "12.1.0",
  doc: "A tuning other than twelve equal steps.",
  canonicalPaths: ["live_set tuning_system"],
  properties: {
    canonical_parent: { type: "Song", access: "get", uncertain: true, doc: "The Set that it belongs to." },
    highest_note: {
      type: "PitchClassAndOctave",
      access: "get set observe",
      doc: "The highest note of the tuning's range.",
    },
    lowest_note: {
      type: "PitchClassAndOctave",
      access: "get set observe",
      doc: "The lowest note of the tuning's range.",
    },
    name: { type: "str", access: "get set observe", doc: "Name of the tuning." },
    note_tunings: {
      type: "list[float]",
      access: "get set observe",
      unit: "cents",
      doc: "The pitch of each note within its pseudo octave, in cents above the first.",
    },
    number_of_notes_in_pseudo_octave: {
      type: "int",
      access: "get",
      doc: "How many notes there are until the tuning repeats.",
    },
    pseudo_octave_in_cents: {
      type: "float",
      access: "get",
      unit: "cents",
      doc: "After how many cents the tuning repeats; 1200 for a pure octave.",
    },
    reference_pitch: {
      type: "ReferencePitch",
      access: "get set observe",
      doc: "The note that is tuned to a frequency, and the frequency.",
    },
  },
  children: {},
  functions: {},
} as const satisfies LomClass
