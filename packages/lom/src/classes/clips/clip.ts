import type { LomClass } from "../../rows.ts"
import { clipFunctions } from "./clip-functions.ts"
import { clipProperties } from "./clip-properties.ts"

export const Clip = {
  path: "Live.Clip.Clip",
  module: "Clip",
  kind: "lom",
  bases: ["LomObject"],
  since: "<=8.2.7",
  canonicalPaths: [
    "live_set tracks N clip_slots M clip",
    "live_set tracks N arrangement_clips M",
    "live_set tracks N take_lanes M arrangement_clips L",
  ],
  viewClass: "Clip.View",
  listeners: {
    loop_jump: {},
    notes: {},
    playing_status: {},
  },
  properties: clipProperties,
  children: {
    automation_envelopes: { of: "Envelope", list: true, access: "get", since: "12.2.0" },
    groove: {
      of: "Groove",
      access: "get set observe",
      nullable: true,
      availability: { note: "assigning None raises ArgumentError; cannot be cleared" },
      since: "11.0.0",
    },
    view: { of: "Clip.View", access: "get", since: "9.0.6" },
  },
  functions: clipFunctions,
} as const satisfies LomClass
