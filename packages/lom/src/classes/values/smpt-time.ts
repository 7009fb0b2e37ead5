import type { LomClass } from "../../rows.ts"

export const SmptTime = {
  path: "Live.Song.SmptTime",
  module: "Song",
  kind: "value",
  bases: [],
  since: "<=8.2.7",
  params: [],
  constructable: true,
  properties: {
    frames: { type: "int", access: "get set" },
    hours: { type: "int", access: "get set" },
    minutes: { type: "int", access: "get set" },
    seconds: { type: "int", access: "get set" },
  },
  children: {},
  functions: {},
} as const satisfies LomClass
