import type { LomClass } from "../../rows.ts"

export const GroovePool = {
  path: "Live.GroovePool.GroovePool",
  module: "GroovePool",
  kind: "lom",
  bases: ["LomObject"],
  since: "11.0.0",
  doc: "The grooves that are loaded into the Set.",
  canonicalPaths: ["live_set groove_pool"],
  properties: {
    canonical_parent: {
      type: "Song",
      access: "get",
      since: "11.1.0",
      uncertain: true,
      doc: "The Set that it belongs to.",
    },
  },
  children: {
    grooves: { of: "Groove", list: true, access: "get observe", doc: "The grooves, in the order of the pool." },
  },
  functions: {},
} as const satisfies LomClass
