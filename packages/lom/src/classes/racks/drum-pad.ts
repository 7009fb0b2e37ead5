import type { LomClass } from "../../rows.ts"

export const DrumPad = {
  path: "Live.DrumPad.DrumPad",
  module: "DrumPad",
  kind: "lom",
  bases: ["LomObject"],
  since: "9.0.6",
  doc: "A pad of a drum rack: whatever plays on one note.",
  canonicalPaths: ["live_set tracks N devices M drum_pads L"],
  properties: {
    canonical_parent: { type: "RackDevice", access: "get", doc: "The rack that it belongs to." },
    mute: { type: "bool", access: "get set observe", doc: "Whether all chains of the pad are muted." },
    name: { type: "str", access: "get observe", doc: "Name of the pad: its chain's, or the note's when it is empty." },
    note: { type: "int", access: "get", min: 0, max: 127, doc: "The note that plays the pad." },
    solo: { type: "bool", access: "get set observe", doc: "Whether the pad is soloed." },
  },
  children: {
    chains: {
      of: "DrumChain",
      list: true,
      access: "get observe",
      uncertain: true,
      doc: "The chains that the pad plays.",
    },
  },
  functions: {
    delete_all_chains: { since: "9.5.0", doc: "Empties the pad." },
  },
} as const satisfies LomClass
