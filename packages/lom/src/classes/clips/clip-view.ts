import type { LomClass } from "../../rows.ts"

export const ClipView = {
  path: "Live.Clip.Clip.View",
  module: "Clip",
  kind: "lom",
  bases: ["LomObject"],
  since: "9.0.6",
  canonicalPaths: ["live_set tracks N clip_slots M clip view"],
  properties: {
    canonical_parent: { type: "Clip", access: "get" },
    grid_is_triplet: { type: "bool", access: "get set" },
    grid_quantization: { type: "int", access: "get set", enum: "Clip.GridQuantization", enumInstance: true },
  },
  children: {},
  functions: {
    hide_envelope: { since: "9.1.0" },
    select_envelope_parameter: { args: [{ name: "device_parameter", type: "DeviceParameter" }], since: "9.1.0" },
    show_envelope: { since: "9.1.0" },
    show_loop: {},
  },
} as const satisfies LomClass
