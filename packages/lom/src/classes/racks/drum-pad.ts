import type { LomClass } from "../../rows.ts"

export const DrumPad = {
  path: "Live.DrumPad.DrumPad",
  module: "DrumPad",
  kind: "lom",
  bases: ["LomObject"],
  since: "9.0.6",
  canonicalPaths: ["live_set tracks N devices M drum_pads L"],
  properties: {
    canonical_parent: { type: "RackDevice", access: "get" },
    mute: { type: "bool", access: "get set observe" },
    name: { type: "str", access: "get observe" },
    note: { type: "int", access: "get", min: 0, max: 127 },
    solo: { type: "bool", access: "get set observe" },
  },
  children: {
    chains: { of: "DrumChain", list: true, access: "get observe", uncertain: true },
  },
  functions: {
    delete_all_chains: { since: "9.5.0" },
  },
} as const satisfies LomClass
