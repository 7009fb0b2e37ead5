import type { LomClass } from "../../rows.ts"

export const DrumChain = {
  path: "Live.DrumChain.DrumChain",
  module: "DrumChain",
  kind: "lom",
  bases: ["Chain"],
  since: "9.7.0",
  doc: "A chain of a drum rack, played by a note.",
  canonicalPaths: ["live_set tracks N devices M chains L"],
  properties: {
    choke_group: {
      type: "int",
      access: "get set observe",
      min: 0,
      max: 16,
      outOfRange: "raise",
      message: "Invalid choke group",
      doc: "The choke group: a new note in it cuts off the others; 0 for none.",
    },
    in_note: {
      type: "int",
      access: "get set observe",
      min: 0,
      max: 127,
      outOfRange: "raise",
      message: "Invalid note number",
      rangeNote: "LOM docs describe -1 = All Notes; setting -1 raises (12.3.5, 12.4.5)",
      since: "12.3.0",
      doc: "The note that plays the chain.",
    },
    out_note: {
      type: "int",
      access: "get set observe",
      min: 0,
      max: 127,
      outOfRange: "raise",
      message: "Invalid note",
      doc: "The note that the chain's devices receive.",
    },
  },
  children: {},
  functions: {},
} as const satisfies LomClass
