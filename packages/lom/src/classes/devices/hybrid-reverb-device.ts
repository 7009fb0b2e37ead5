import type { LomClass } from "../../rows.ts"

export const HybridReverbDevice = {
  path: "Live.HybridReverbDevice.HybridReverbDevice",
  module: "HybridReverbDevice",
  kind: "lom",
  bases: ["Device"],
  since: "11.0.0",
  doc: "Hybrid Reverb, for its impulse responses.",
  viewClass: "Device.View",
  properties: {
    ir_attack_time: {
      type: "float",
      access: "get set observe",
      unit: "seconds",
      doc: "How long the impulse response takes to swell, in seconds.",
    },
    ir_category_index: {
      type: "int",
      access: "get set observe",
      doc: "The chosen category of impulse responses, as a place in ir_category_list.",
    },
    ir_category_list: { type: "StringVector", access: "get", doc: "Names of the categories of impulse responses." },
    ir_decay_time: {
      type: "float",
      access: "get set observe",
      unit: "seconds",
      doc: "How long the impulse response takes to die away, in seconds.",
    },
    ir_file_index: {
      type: "int",
      access: "get set observe",
      doc: "The chosen impulse response, as a place in ir_file_list.",
    },
    ir_file_list: {
      type: "StringVector",
      access: "get observe",
      doc: "Names of the impulse responses in the chosen category.",
    },
    ir_size_factor: {
      type: "float",
      access: "get set observe",
      min: 0,
      max: 1,
      doc: "How large the room is, relative to the recording, 0 to 1.",
    },
    ir_time_shaping_on: {
      type: "bool",
      access: "get set observe",
      doc: "Whether attack, decay and size shape the impulse response.",
    },
  },
  children: {},
  functions: {},
} as const satisfies LomClass
