import type { LomClass } from "../../rows.ts"

export const DeviceIO = {
  path: "Live.DeviceIO.DeviceIO",
  module: "DeviceIO",
  kind: "lom",
  bases: ["LomObject"],
  since: "10.0.1",
  canonicalPaths: ["live_set tracks N devices M audio_inputs L"],
  properties: {
    available_routing_channels: { type: "RoutingChannelVector", access: "get observe" },
    available_routing_types: { type: "RoutingTypeVector", access: "get observe" },
    canonical_parent: { type: "MaxDevice", access: "get" },
    default_external_routing_channel_is_none: { type: "bool", access: "get set", since: "10.1.0" },
    routing_channel: { type: "RoutingChannel", access: "get set observe" },
    routing_type: { type: "RoutingType", access: "get set observe" },
  },
  children: {},
  functions: {},
} as const satisfies LomClass
