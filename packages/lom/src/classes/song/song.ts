import type { LomClass } from "../../rows.ts"
import { songFunctions } from "./song-functions.ts"
import { songProperties } from "./song-properties.ts"

export const Song = {
  path: "Live.Song.Song",
  module: "Song",
  kind: "lom",
  bases: ["LomObject"],
  since: "<=8.2.7",
  canonicalPaths: ["live_set"],
  viewClass: "Song.View",
  listeners: {
    data: { since: "9.7.0" },
    scale_information: { since: "12.1.0" },
  },
  properties: songProperties,
  children: {
    appointed_device: { of: "Device", access: "get set observe", nullable: true },
    cue_points: { of: "CuePoint", list: true, access: "get observe" },
    groove_pool: { of: "GroovePool", access: "get", since: "11.0.0" },
    master_track: { of: "Track", access: "get" },
    return_tracks: { of: "Track", list: true, access: "get observe" },
    scenes: { of: "Scene", list: true, access: "get observe" },
    tracks: { of: "Track", list: true, access: "get observe" },
    tuning_system: {
      of: "TuningSystem",
      access: "get observe",
      nullable: true,
      availability: { note: "None while default 12-TET is active" },
      since: "12.0.0",
    },
    view: { of: "Song.View", access: "get" },
    visible_tracks: { of: "Track", list: true, access: "get observe" },
  },
  functions: songFunctions,
} as const satisfies LomClass
