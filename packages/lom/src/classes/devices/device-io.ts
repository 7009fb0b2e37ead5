import type { LomClass } from "../../rows.ts"

export const DeviceIO = {
  path: "Live.DeviceIO.DeviceIO",
  module: "DeviceIO",
  kind: "lom",
  bases: ["LomObject"],
  since: "10.0.1",
  doc: "An input or output of a Max device, with its routing.",
  canonicalPaths: ["live_set tracks N devices M audio_inputs L"],
  properties: {
    available_routing_channels: {
      type: "RoutingChannelVector",
      access: "get observe",
      doc: "The channels that can be chosen for the present routing.",
    },
    available_routing_types: {
      type: "RoutingTypeVector",
      access: "get observe",
      doc: "The sources or targets that can be chosen.",
    },
    canonical_parent: { type: "MaxDevice", access: "get", doc: "The Max device that it belongs to." },
    default_external_routing_channel_is_none: {
      type: "bool",
      access: "get set",
      since: "10.1.0",
      doc: "Whether the device begins without an external channel when it is loaded.",
    },
    routing_channel: { type: "RoutingChannel", access: "get set observe", doc: "The chosen channel." },
    routing_type: { type: "RoutingType", access: "get set observe", doc: "The chosen source or target." },
  },
  children: {},
  functions: {},
} as const satisfies LomClass
