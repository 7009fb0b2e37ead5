import type { LomClass } from "../../rows.ts"
import { trackFunctions } from "./track-functions.ts"
import { trackProperties } from "./track-properties.ts"
import { trackRouting } from "./track-routing.ts"

export const Track = {
  path: "Live.Track.Track",
  module: "Track",
  kind: "lom",
  bases: ["DeviceContainer"],
  since: "<=8.2.7",
  doc: "A track of any kind: audio, MIDI, group, return or Main.",
  canonicalPaths: ["live_set tracks N", "live_set return_tracks N", "live_set master_track"],
  viewClass: "Track.View",
  listeners: {
    data: { since: "10.0.1", doc: "Fires when a script has stored something in the track." },
  },
  enums: ["Track.monitoring_states"],
  properties: { ...trackProperties, ...trackRouting },
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
      doc: "Clips of the track in the Arrangement, from left to right.",
    },
    clip_slots: {
      of: "ClipSlot",
      list: true,
      access: "get observe",
      availability: { note: "empty vector on main and return tracks" },
      doc: "Slots of the track, one for each scene.",
    },
    devices: {
      of: "Device",
      list: true,
      access: "get observe",
      doc: "Devices of the track in the order of the signal; what is inside racks is not among them.",
    },
    group_track: {
      of: "Track",
      access: "get",
      nullable: true,
      availability: { note: "None unless is_grouped" },
      since: "10.0.1",
      doc: "The group that the track is in.",
    },
    mixer_device: { of: "MixerDevice", access: "get", doc: "The track's mixer: volume, pan and sends." },
    take_lanes: {
      of: "TakeLane",
      list: true,
      access: "get observe",
      since: "12.2.0",
      doc: "The take lanes of the track.",
    },
    view: { of: "Track.View", access: "get", doc: "What is selected and shown in the track." },
  },
  functions: trackFunctions,
} as const satisfies LomClass
