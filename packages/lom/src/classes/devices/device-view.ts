import type { LomClass } from "../../rows.ts"

export const DeviceView = {
  path: "Live.Device.Device.View",
  module: "Device",
  kind: "lom",
  bases: ["LomObject"],
  since: "9.0.6",
  canonicalPaths: ["live_set tracks N devices M view"],
  properties: {
    canonical_parent: { type: "Device", access: "get" },
    is_collapsed: { type: "bool", access: "get set observe", since: "9.5.0" },
  },
  children: {},
  functions: {},
} as const satisfies LomClass
