import type { LomClass } from "../../rows.ts"

export const LomObject = {
  path: "Live.LomObject.LomObject",
  module: "LomObject",
  kind: "lom",
  bases: [],
  since: "<=8.2.7",
  doc: "What every object of the Set has in common.",
  properties: {
    _live_ptr: {
      type: "int",
      access: "get",
      since: "9.5.0",
      note: "stable identity of the underlying Live object; every LOM object has it",
      doc: "The number by which two views of one object are known to be the same.",
    },
  },
  children: {},
  functions: {},
} as const satisfies LomClass
