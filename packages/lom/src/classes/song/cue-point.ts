import type { LomClass } from "../../rows.ts"

export const CuePoint = {
  path: "Live.Song.CuePoint",
  module: "Song",
  kind: "lom",
  bases: ["LomObject"],
  since: "<=8.2.7",
  doc: "A locator in the Arrangement.",
  canonicalPaths: ["live_set cue_points N"],
  properties: {
    canonical_parent: { type: "Song", access: "get", doc: "The Set that it belongs to." },
    name: { type: "str", access: "get set observe", doc: "Name of the locator." },
    time: { type: "float", access: "get observe", unit: "beats", doc: "Where the locator stands, in beats." },
  },
  children: {},
  functions: {
    jump: {
      effect: "quantized while playing; also moves start marker when stopped",
      deferred: true,
      doc: "Moves playback to the locator, quantized while playing.",
    },
  },
} as const satisfies LomClass
