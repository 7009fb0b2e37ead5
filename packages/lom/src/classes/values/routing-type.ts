import type { LomClass } from "../../rows.ts"

export const RoutingType = {
  path: "Live.Track.RoutingType",
  module: "Track",
  kind: "value",
  bases: [],
  since: "9.7.0",
  properties: {
    category: { type: "int", access: "get", enum: "Track.RoutingTypeCategory" },
    display_name: { type: "str", access: "get" },
  },
  children: {
    attached_object: { of: "LomObject", access: "get", nullable: true },
  },
  functions: {},
} as const satisfies LomClass
