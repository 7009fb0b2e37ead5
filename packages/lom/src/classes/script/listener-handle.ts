import type { LomClass } from "../../rows.ts"

export const ListenerHandle = {
  path: "Live.Listener.ListenerHandle",
  module: "Listener",
  kind: "object",
  bases: [],
  since: "9.0.6",
  doc: "A function that waits for a change.",
  properties: {
    listener_func: { type: "callable", access: "get", since: "9.5.0", doc: "The function that is called." },
    listener_self: {
      type: "any",
      access: "get",
      since: "9.5.0",
      uncertain: true,
      doc: "The object whose method the function is.",
    },
    name: { type: "str", access: "get", doc: "What it listens to." },
  },
  children: {},
  functions: {
    disconnect: { doc: "Ends the listening." },
  },
} as const satisfies LomClass
