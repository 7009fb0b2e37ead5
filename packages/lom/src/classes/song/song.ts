import type { LomClass } from "../../rows.ts"
import { songFunctions } from "./song-functions.ts"
import { songPlayback } from "./song-playback.ts"
import { songProperties } from "./song-properties.ts"

export const Song = {
  path: "Live.Song.Song",
  module: "Song",
  kind: "lom",
  bases: ["LomObject"],
  since: "<=8.2.7",
  doc: "The Live Set: its playback, tempo, tracks, scenes and undo history.",
  canonicalPaths: ["live_set"],
  viewClass: "Song.View",
  listeners: {
    data: { since: "9.7.0", doc: "Fires when a script has stored something in the Set." },
    scale_information: { since: "12.1.0", doc: "Fires when root, name or steps of the scale have changed." },
  },
  properties: { ...songProperties, ...songPlayback },
  children: {
    appointed_device: {
      of: "Device",
      access: "get set observe",
      nullable: true,
      doc: "The device that control surfaces work on, marked in Live by a blue hand.",
    },
    cue_points: { of: "CuePoint", list: true, access: "get observe", doc: "Locators of the Arrangement." },
    groove_pool: { of: "GroovePool", access: "get", since: "11.0.0", doc: "The grooves that are loaded into the Set." },
    master_track: { of: "Track", access: "get", doc: "The Main track, into which all others are mixed." },
    return_tracks: { of: "Track", list: true, access: "get observe", doc: "The return tracks, fed by sends." },
    scenes: {
      of: "Scene",
      list: true,
      access: "get observe",
      doc: "The scenes of the Session View, from top to bottom.",
    },
    tracks: {
      of: "Track",
      list: true,
      access: "get observe",
      doc: "Audio, MIDI and group tracks from left to right; return tracks and the Main track are not among them.",
    },
    tuning_system: {
      of: "TuningSystem",
      access: "get observe",
      nullable: true,
      availability: { note: "None while default 12-TET is active" },
      since: "12.0.0",
      doc: "The tuning in use; absent while it is the usual twelve equal steps.",
    },
    view: { of: "Song.View", access: "get", doc: "What of the Set is selected and shown." },
    visible_tracks: {
      of: "Track",
      list: true,
      access: "get observe",
      doc: "The tracks that are not hidden in a folded group, from left to right.",
    },
  },
  functions: songFunctions,
} as const satisfies LomClass
