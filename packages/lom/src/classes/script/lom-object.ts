import type { LomClass } from "../../rows.ts"

export const LomObject = {
  path: "Live.LomObject.LomObject",
  module: "LomObject",
  kind: "lom",
  bases: [],
  since: "<=8.2.7",
  properties: {
    _live_ptr: {
      type: "int",
      access: "get",
      since: "9.5.0",
      note: "stable identity of the underlying Live object; every LOM object has it",
    },
  },
  children: {},
  functions: {},
} as const satisfies LomClass
