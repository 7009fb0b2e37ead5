import type { LomClass } from "../../rows.ts"

export const ClipView = {
  path: "Live.Clip.Clip.View",
  module: "Clip",
  kind: "lom",
  bases: ["LomObject"],
  since: "9.0.6",
  doc: "How a clip is shown in Live's Clip View.",
  canonicalPaths: ["live_set tracks N clip_slots M clip view"],
  properties: {
    canonical_parent: { type: "Clip", access: "get", doc: "The clip that it belongs to." },
    grid_is_triplet: { type: "bool", access: "get set", doc: "Whether the grid counts in triplets." },
    grid_quantization: {
      type: "int",
      access: "get set",
      enum: "Clip.GridQuantization",
      enumInstance: true,
      doc: "How wide the grid is.",
    },
  },
  children: {},
  functions: {
    hide_envelope: { since: "9.1.0", doc: "Closes the envelope box." },
    select_envelope_parameter: {
      args: [{ name: "device_parameter", type: "DeviceParameter" }],
      since: "9.1.0",
      doc: "Chooses the parameter whose envelope is shown.",
    },
    show_envelope: { since: "9.1.0", doc: "Opens the envelope box." },
    show_loop: { doc: "Scrolls so that the whole loop can be seen." },
  },
} as const satisfies LomClass
