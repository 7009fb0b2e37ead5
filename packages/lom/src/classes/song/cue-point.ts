import type { LomClass } from "../../rows.ts"

export const CuePoint = {
  path: "Live.Song.CuePoint",
  module: "Song",
  kind: "lom",
  bases: ["LomObject"],
  since: "<=8.2.7",
  canonicalPaths: ["live_set cue_points N"],
  properties: {
    canonical_parent: { type: "Song", access: "get" },
    name: { type: "str", access: "get set observe" },
    time: { type: "float", access: "get observe", unit: "beats" },
  },
  children: {},
  functions: {
    jump: { effect: "quantized while playing; also moves start marker when stopped", deferred: true },
  },
} as const satisfies LomClass
