import type { LomClass } from "../../rows.ts"

export const RoutingChannel = {
  path: "Live.Track.RoutingChannel",
  module: "Track",
  kind: "value",
  bases: [],
  since: "9.7.0",
  properties: {
    display_name: { type: "str", access: "get" },
    layout: { type: "int", access: "get", enum: "Track.RoutingChannelLayout", enumInstance: true },
  },
  children: {},
  functions: {},
} as const satisfies LomClass
