import type { LomClass } from "../../rows.ts"

export const Timer = {
  path: "Live.Base.Timer",
  module: "Base",
  kind: "object",
  bases: [],
  since: "9.5.0",
  params: [
    { name: "callback", type: "callable", optional: false, keyword: true },
    { name: "interval", type: "int", optional: false, keyword: true },
    { name: "repeat", type: "bool", optional: true, default: false, keyword: true },
    { name: "start", type: "bool", optional: true, default: false, keyword: true },
  ],
  constructable: true,
  properties: {
    running: { type: "bool", access: "get" },
  },
  children: {},
  functions: {
    restart: {},
    start: {},
    stop: {},
  },
} as const satisfies LomClass
