import type { LomClass } from "../../rows.ts"

export const Text = {
  path: "Live.Base.Text",
  module: "Base",
  kind: "object",
  bases: [],
  since: "12.0.0",
  doc: "A text of Live's own, in the language chosen in its settings.",
  properties: {
    text: { type: "str", access: "get", doc: "The text." },
  },
  children: {},
  functions: {},
} as const satisfies LomClass
