import type { LomClass } from "../../rows.ts"

export const GroovePool = {
  path: "Live.GroovePool.GroovePool",
  module: "GroovePool",
  kind: "lom",
  bases: ["LomObject"],
  since: "11.0.0",
  canonicalPaths: ["live_set groove_pool"],
  properties: {
    canonical_parent: { type: "Song", access: "get", since: "11.1.0", uncertain: true },
  },
  children: {
    grooves: { of: "Groove", list: true, access: "get observe" },
  },
  functions: {},
} as const satisfies LomClass
