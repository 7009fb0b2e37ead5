import type { LomClass } from "../../rows.ts"

export const CompressorDevice = {
  path: "Live.CompressorDevice.CompressorDevice",
  module: "CompressorDevice",
  kind: "lom",
  bases: ["Device"],
  since: "10.0.1",
  doc: "Compressor, for the routing of its sidechain.",
  viewClass: "Device.View",
  properties: {
    available_input_routing_channels: {
      type: "RoutingChannelVector",
      access: "get observe",
      doc: "The channels that can be chosen for the present sidechain source.",
    },
    available_input_routing_types: {
      type: "RoutingTypeVector",
      access: "get observe",
      doc: "The sources that can be chosen for the sidechain.",
    },
    input_routing_channel: {
      type: "RoutingChannel",
      access: "get set observe",
      doc: "The chosen channel of the sidechain.",
    },
    input_routing_type: { type: "RoutingType", access: "get set observe", doc: "The chosen source of the sidechain." },
  },
  children: {},
  functions: {},
} as const satisfies LomClass
