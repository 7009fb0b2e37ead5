import type { LomClass } from "../../rows.ts"

export const TrackView = {
  path: "Live.Track.Track.View",
  module: "Track",
  kind: "lom",
  bases: ["LomObject"],
  since: "<=8.2.7",
  doc: "What is selected and shown in a track.",
  canonicalPaths: ["live_set tracks N view"],
  properties: {
    canonical_parent: { type: "Track", access: "get", doc: "The track that it belongs to." },
    device_insert_mode: {
      type: "int",
      access: "get set observe",
      enum: "Track.DeviceInsertMode",
      since: "9.0.6",
      doc: "Where new devices go: at the end, or left or right of the selected one.",
    },
    is_collapsed: {
      type: "bool",
      access: "get set observe",
      doc: "Whether the track is collapsed in the Arrangement.",
    },
  },
  children: {
    selected_device: {
      of: "Device",
      access: "get observe",
      nullable: true,
      doc: "The device that is selected in the track; racks are searched too.",
    },
  },
  functions: {
    select_instrument: {
      returns: "bool",
      doc: "Selects the track's instrument and shows it; answers whether there is one.",
    },
  },
} as const satisfies LomClass
