import type { LomClass } from "../../rows.ts"

export const CompressorDevice = {
  path: "Live.CompressorDevice.CompressorDevice",
  module: "CompressorDevice",
  kind: "lom",
  bases: ["Device"],
  since: "10.0.1",
  viewClass: "Device.View",
  properties: {
    available_input_routing_channels: { type: "RoutingChannelVector", access: "get observe" },
    available_input_routing_types: { type: "RoutingTypeVector", access: "get observe" },
    input_routing_channel: { type: "RoutingChannel", access: "get set observe" },
    input_routing_type: { type: "RoutingType", access: "get set observe" },
  },
  children: {},
  functions: {},
} as const satisfies LomClass
