import type { LomClass } from "../../rows.ts"

export const RoutingChannel = {
  path: "Live.Track.RoutingChannel",
  module: "Track",
  kind: "value",
  bases: [],
  since: "9.7.0",
  doc: "A channel, or a point in the signal, of a source or target.",
  properties: {
    display_name: { type: "str", access: "get", doc: "Its name, as the chooser shows it." },
    layout: {
      type: "int",
      access: "get",
      enum: "Track.RoutingChannelLayout",
      enumInstance: true,
      doc: "MIDI, mono or stereo.",
    },
  },
  children: {},
  functions: {},
} as const satisfies LomClass
