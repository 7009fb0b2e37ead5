import type { LomClass } from "../../rows.ts"

export const Variants = {
  path: "Live.Application.Variants",
  module: "Application",
  kind: "constants",
  bases: [],
  since: "12.0.0",
  doc: "Names of Live's editions, as get_variant answers them.",
  properties: {
    BETA: { type: "str", access: "get", doc: "The beta version." },
    INTRO: { type: "str", access: "get", doc: "Live Intro." },
    LITE: { type: "str", access: "get", doc: "Live Lite." },
    STANDARD: { type: "str", access: "get", doc: "Live Standard." },
    SUITE: { type: "str", access: "get", doc: "Live Suite." },
    TRIAL: { type: "str", access: "get", doc: "The trial version." },
  },
  children: {},
  functions: {},
} as const satisfies LomClass
