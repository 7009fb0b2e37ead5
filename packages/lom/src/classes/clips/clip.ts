import type { LomClass } from "../../rows.ts"
import { clipAudio } from "./clip-audio.ts"
import { clipFunctions } from "./clip-functions.ts"
import { clipProperties } from "./clip-properties.ts"

export const Clip = {
  path: "Live.Clip.Clip",
  module: "Clip",
  kind: "lom",
  bases: ["LomObject"],
  since: "<=8.2.7",
  doc: "A clip: MIDI notes or audio, in the Session View or in the Arrangement.",
  canonicalPaths: [
    "live_set tracks N clip_slots M clip",
    "live_set tracks N arrangement_clips M",
    "live_set tracks N take_lanes M arrangement_clips L",
  ],
  viewClass: "Clip.View",
  listeners: {
    loop_jump: { doc: "Fires when playback goes back from the end of the loop to its start." },
    notes: { doc: "Fires when a note was added, changed or deleted." },
    playing_status: { doc: "Fires when the clip starts, stops, waits or records." },
  },
  properties: { ...clipProperties, ...clipAudio },
  children: {
    automation_envelopes: {
      of: "Envelope",
      list: true,
      access: "get",
      since: "12.2.0",
      doc: "The envelopes that the clip holds.",
    },
    groove: {
      of: "Groove",
      access: "get set observe",
      nullable: true,
      availability: { note: "assigning None raises ArgumentError; cannot be cleared" },
      since: "11.0.0",
      doc: "The groove that the clip has taken on; it can be changed, but not taken away.",
    },
    view: { of: "Clip.View", access: "get", since: "9.0.6", doc: "How the clip is shown." },
  },
  functions: clipFunctions,
} as const satisfies LomClass
