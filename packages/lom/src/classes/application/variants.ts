import type { LomClass } from "../../rows.ts"

export const Variants = {
  path: "Live.Application.Variants",
  module: "Application",
  kind: "constants",
  bases: [],
  since: "12.0.0",
  properties: {
    BETA: { type: "str", access: "get" },
    INTRO: { type: "str", access: "get" },
    LITE: { type: "str", access: "get" },
    STANDARD: { type: "str", access: "get" },
    SUITE: { type: "str", access: "get" },
    TRIAL: { type: "str", access: "get" },
  },
  children: {},
  functions: {},
} as const satisfies LomClass
