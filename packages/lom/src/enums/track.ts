import type { Enums } from "../rows.ts"

export const trackEnums = {
  "Track.DeviceInsertMode": {
    path: "Live.Track.DeviceInsertMode",
    doc: "Where a new device goes in the chain.",
    members: { default: 0, selected_left: 1, selected_right: 2, count: 3 },
    since: "9.0.6",
    module: "Track",
  },
  "Track.RoutingChannelLayout": {
    path: "Live.Track.RoutingChannelLayout",
    doc: "What a routing channel carries.",
    members: { midi: 0, mono: 1, stereo: 2 },
    since: "9.7.0",
    module: "Track",
  },
  "Track.RoutingTypeCategory": {
    path: "Live.Track.RoutingTypeCategory",
    doc: "What a source or target of a routing is.",
    members: {
      external: 0,
      rewire: 1,
      resampling: 2,
      master: 3,
      track: 4,
      parent_group_track: 5,
      none: 6,
      invalid: 7,
    },
    since: "9.7.0",
    module: "Track",
  },
  "Track.monitoring_states": {
    path: "Live.Track.Track.monitoring_states",
    doc: "When the input of a track is heard.",
    members: { IN: 0, AUTO: 1, OFF: 2 },
    since: "<=8.2.7",
    module: "Track",
  },
} as const satisfies Enums
