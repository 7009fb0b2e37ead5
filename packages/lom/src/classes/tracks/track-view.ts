import type { LomClass } from "../../rows.ts"

export const TrackView = {
  path: "Live.Track.Track.View",
  module: "Track",
  kind: "lom",
  bases: ["LomObject"],
  since: "<=8.2.7",
  canonicalPaths: ["live_set tracks N view"],
  properties: {
    canonical_parent: { type: "Track", access: "get" },
    device_insert_mode: { type: "int", access: "get set observe", enum: "Track.DeviceInsertMode", since: "9.0.6" },
    is_collapsed: { type: "bool", access: "get set observe" },
  },
  children: {
    selected_device: { of: "Device", access: "get observe", nullable: true },
  },
  functions: {
    select_instrument: { returns: "bool" },
  },
} as const satisfies LomClass
