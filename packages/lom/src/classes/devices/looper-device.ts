import type { LomClass } from "../../rows.ts"

export const LooperDevice = {
  path: "Live.LooperDevice.LooperDevice",
  module: "LooperDevice",
  kind: "lom",
  bases: ["Device"],
  since: "12.0.5",
  doc: "Looper: records and plays loops like a pedal.",
  viewClass: "Device.View",
  properties: {
    loop_length: { type: "float", access: "get observe", doc: "Length of the recorded loop in beats." },
    overdub_after_record: {
      type: "bool",
      access: "get set observe",
      doc: "Whether overdubbing follows recording, rather than playing.",
    },
    record_length_index: {
      type: "int",
      access: "get set observe",
      min: 0,
      max: 10,
      doc: "How long a recording is, as a place in record_length_list.",
    },
    record_length_list: { type: "StringVector", access: "get", doc: "Names of the lengths of a recording." },
    tempo: { type: "float", access: "get observe", doc: "Tempo of the recorded loop in BPM." },
  },
  children: {},
  functions: {
    clear: { doc: "Empties the loop." },
    double_length: { doc: "Makes the loop twice as long by repeating it." },
    double_speed: { doc: "Plays the loop twice as fast." },
    export_to_clip_slot: {
      args: [{ name: "clip_slot", type: "ClipSlot" }],
      raises: [{ when: "no content / engine off", error: "RuntimeError" }],
      since: "12.1.0",
      doc: "Copies the loop into a clip slot.",
    },
    half_length: { doc: "Makes the loop half as long." },
    half_speed: { doc: "Plays the loop half as fast." },
    overdub: { doc: "Plays the loop and adds what comes in." },
    play: { doc: "Plays the loop." },
    record: { doc: "Records a loop." },
    stop: { doc: "Stops the loop." },
    undo: { doc: "Takes back what was overdubbed since the last start." },
  },
} as const satisfies LomClass
