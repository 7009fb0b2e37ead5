import type { LomClass } from "../../rows.ts"

export const Timer = {
  path: "Live.Base.Timer",
  module: "Base",
  kind: "object",
  bases: [],
  since: "9.5.0",
  doc: "Calls a function after a time, on Live's main thread.",
  params: [
    { name: "callback", type: "callable", optional: false, keyword: true },
    { name: "interval", type: "int", optional: false, keyword: true },
    { name: "repeat", type: "bool", optional: true, default: false, keyword: true },
    { name: "start", type: "bool", optional: true, default: false, keyword: true },
  ],
  constructable: true,
  properties: {
    running: { type: "bool", access: "get", doc: "Whether the timer runs." },
  },
  children: {},
  functions: {
    restart: { doc: "Begins to wait anew." },
    start: { doc: "Begins to wait." },
    stop: { doc: "No longer waits." },
  },
} as const satisfies LomClass
