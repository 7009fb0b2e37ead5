import type { LomClass } from "../../rows.ts"

export const LimitationError = {
  path: "Live.Base.LimitationError",
  module: "Base",
  kind: "exception",
  bases: ["Exception"],
  since: "9.0.6",
  doc: "Live's answer when its edition does not allow more of something.",
  constructable: true,
  properties: {},
  children: {},
  functions: {},
} as const satisfies LomClass
