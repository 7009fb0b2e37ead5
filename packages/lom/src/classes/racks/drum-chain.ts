import type { LomClass } from "../../rows.ts"

export const DrumChain = {
  path: "Live.DrumChain.DrumChain",
  module: "DrumChain",
  kind: "lom",
  bases: ["Chain"],
  since: "9.7.0",
  canonicalPaths: ["live_set tracks N devices M chains L"],
  properties: {
    choke_group: {
      type: "int",
      access: "get set observe",
      min: 0,
      max: 16,
      outOfRange: "raise",
      message: "Invalid choke group",
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
    },
    out_note: {
      type: "int",
      access: "get set observe",
      min: 0,
      max: 127,
      outOfRange: "raise",
      message: "Invalid note",
    },
  },
  children: {},
  functions: {},
} as const satisfies LomClass
