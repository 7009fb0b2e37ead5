import type { LomClass } from "../../rows.ts"

export const ListenerHandle = {
  path: "Live.Listener.ListenerHandle",
  module: "Listener",
  kind: "object",
  bases: [],
  since: "9.0.6",
  properties: {
    listener_func: { type: "callable", access: "get", since: "9.5.0" },
    listener_self: { type: "any", access: "get", since: "9.5.0", uncertain: true },
    name: { type: "str", access: "get" },
  },
  children: {},
  functions: {
    disconnect: {},
  },
} as const satisfies LomClass
