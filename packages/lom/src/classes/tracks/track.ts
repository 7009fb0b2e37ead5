import type { LomClass } from "../../rows.ts"
import { trackFunctions } from "./track-functions.ts"
import { trackProperties } from "./track-properties.ts"

export const Track = {
  path: "Live.Track.Track",
  module: "Track",
  kind: "lom",
  bases: ["DeviceContainer"],
  since: "<=8.2.7",
  canonicalPaths: ["live_set tracks N", "live_set return_tracks N", "live_set master_track"],
  viewClass: "Track.View",
  listeners: {
    data: { since: "10.0.1" },
  },
  enums: ["Track.monitoring_states"],
  properties: trackProperties,
  children: {
    arrangement_clips: {
      of: "Clip",
      list: true,
      access: "get observe",
      availability: {
        notFor: "main, group and return tracks",
        error: "RuntimeError",
        message: "Main, Group and Return Tracks have no arrangement clips",
        note: "docstring claims an empty list; measured 12.x raises",
      },
      since: "11.0.0",
    },
    clip_slots: {
      of: "ClipSlot",
      list: true,
      access: "get observe",
      availability: { note: "empty vector on main and return tracks" },
    },
    devices: { of: "Device", list: true, access: "get observe" },
    group_track: {
      of: "Track",
      access: "get",
      nullable: true,
      availability: { note: "None unless is_grouped" },
      since: "10.0.1",
    },
    mixer_device: { of: "MixerDevice", access: "get" },
    take_lanes: { of: "TakeLane", list: true, access: "get observe", since: "12.2.0" },
    view: { of: "Track.View", access: "get" },
  },
  functions: trackFunctions,
} as const satisfies LomClass
