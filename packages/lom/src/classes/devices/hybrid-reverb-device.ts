import type { LomClass } from "../../rows.ts"

export const HybridReverbDevice = {
  path: "Live.HybridReverbDevice.HybridReverbDevice",
  module: "HybridReverbDevice",
  kind: "lom",
  bases: ["Device"],
  since: "11.0.0",
  viewClass: "Device.View",
  properties: {
    ir_attack_time: { type: "float", access: "get set observe", unit: "seconds" },
    ir_category_index: { type: "int", access: "get set observe" },
    ir_category_list: { type: "StringVector", access: "get" },
    ir_decay_time: { type: "float", access: "get set observe", unit: "seconds" },
    ir_file_index: { type: "int", access: "get set observe" },
    ir_file_list: { type: "StringVector", access: "get observe" },
    ir_size_factor: { type: "float", access: "get set observe", min: 0, max: 1 },
    ir_time_shaping_on: { type: "bool", access: "get set observe" },
  },
  children: {},
  functions: {},
} as const satisfies LomClass
