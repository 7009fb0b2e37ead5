import type { LomClass } from "../../rows.ts"

export const LooperDevice = {
  path: "Live.LooperDevice.LooperDevice",
  module: "LooperDevice",
  kind: "lom",
  bases: ["Device"],
  since: "12.0.5",
  viewClass: "Device.View",
  properties: {
    loop_length: { type: "float", access: "get observe" },
    overdub_after_record: { type: "bool", access: "get set observe" },
    record_length_index: { type: "int", access: "get set observe", min: 0, max: 10 },
    record_length_list: { type: "StringVector", access: "get" },
    tempo: { type: "float", access: "get observe" },
  },
  children: {},
  functions: {
    clear: {},
    double_length: {},
    double_speed: {},
    export_to_clip_slot: {
      args: [{ name: "clip_slot", type: "ClipSlot" }],
      raises: [{ when: "no content / engine off", error: "RuntimeError" }],
      since: "12.1.0",
    },
    half_length: {},
    half_speed: {},
    overdub: {},
    play: {},
    record: {},
    stop: {},
    undo: {},
  },
} as const satisfies LomClass
