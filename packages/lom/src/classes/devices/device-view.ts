import type { LomClass } from "../../rows.ts"

export const DeviceView = {
  path: "Live.Device.Device.View",
  module: "Device",
  kind: "lom",
  bases: ["LomObject"],
  since: "9.0.6",
  doc: "How a device is shown.",
  canonicalPaths: ["live_set tracks N devices M view"],
  properties: {
    canonical_parent: { type: "Device", access: "get", doc: "The device that it belongs to." },
    is_collapsed: {
      type: "bool",
      access: "get set observe",
      since: "9.5.0",
      doc: "Whether the device is folded to its title bar.",
    },
  },
  children: {},
  functions: {},
} as const satisfies LomClass
