import type { LomClass } from "../../rows.ts"

export const RoutingType = {
  path: "Live.Track.RoutingType",
  module: "Track",
  kind: "value",
  bases: [],
  since: "9.7.0",
  doc: "A source or target that a track can be connected to.",
  properties: {
    category: {
      type: "int",
      access: "get",
      enum: "Track.RoutingTypeCategory",
      doc: "What it is: hardware, another track, resampling, or nothing, for example.",
    },
    display_name: { type: "str", access: "get", doc: "Its name, as the chooser shows it." },
  },
  children: {
    attached_object: {
      of: "LomObject",
      access: "get",
      nullable: true,
      doc: "The track it leads to, where there is one.",
    },
  },
  functions: {},
} as const satisfies LomClass
