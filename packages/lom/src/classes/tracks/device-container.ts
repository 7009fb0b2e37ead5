import type { LomClass } from "../../rows.ts"

export const DeviceContainer = {
  path: "Live.Track.DeviceContainer",
  module: "Track",
  kind: "lom",
  bases: ["LomObject"],
  since: "<=8.2.7",
  doc: "What tracks and chains have in common: they hold devices.",
  properties: {},
  children: {},
  functions: {},
} as const satisfies LomClass
