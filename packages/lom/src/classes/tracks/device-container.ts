import type { LomClass } from "../../rows.ts"

export const DeviceContainer = {
  path: "Live.Track.DeviceContainer",
  module: "Track",
  kind: "lom",
  bases: ["LomObject"],
  since: "<=8.2.7",
  properties: {},
  children: {},
  functions: {},
} as const satisfies LomClass
