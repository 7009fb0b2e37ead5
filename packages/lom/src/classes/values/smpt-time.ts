import type { LomClass } from "../../rows.ts"

export const SmptTime = {
  path: "Live.Song.SmptTime",
  module: "Song",
  kind: "value",
  bases: [],
  since: "<=8.2.7",
  doc: "A time in hours, minutes, seconds and frames, as film counts.",
  params: [],
  constructable: true,
  properties: {
    frames: { type: "int", access: "get set", doc: "The frame, or the millisecond." },
    hours: { type: "int", access: "get set", doc: "The hour." },
    minutes: { type: "int", access: "get set", doc: "The minute." },
    seconds: { type: "int", access: "get set", doc: "The second." },
  },
  children: {},
  functions: {},
} as const satisfies LomClass
