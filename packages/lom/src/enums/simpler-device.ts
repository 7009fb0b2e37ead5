import type { Enums } from "../rows.ts"

export const simplerDeviceEnums = {
  "SimplerDevice.PlaybackMode": {
    path: "Live.SimplerDevice.PlaybackMode",
    doc: "How Simpler plays its sample.",
    members: { classic: 0, one_shot: 1, slicing: 2 },
    since: "9.5.0",
    module: "SimplerDevice",
  },
  "SimplerDevice.SlicingPlaybackMode": {
    path: "Live.SimplerDevice.SlicingPlaybackMode",
    doc: "How Simpler plays slices.",
    members: { mono: 0, poly: 1, thru: 2 },
    since: "9.5.0",
    module: "SimplerDevice",
  },
} as const satisfies Enums
