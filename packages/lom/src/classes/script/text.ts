import type { LomClass } from "../../rows.ts"

export const Text = {
  path: "Live.Base.Text",
  module: "Base",
  kind: "object",
  bases: [],
  since: "12.0.0",
  properties: {
    text: { type: "str", access: "get" },
  },
  children: {},
  functions: {},
} as const satisfies LomClass
