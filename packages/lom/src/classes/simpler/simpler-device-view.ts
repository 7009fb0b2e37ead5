import type { LomClass } from "../../rows.ts"

export const SimplerDeviceView = {
  path: "Live.SimplerDevice.SimplerDevice.View",
  module: "SimplerDevice",
  kind: "lom",
  bases: ["Device.View"],
  since: "9.5.0",
  doc: "Where in the sample Simpler's markers are shown.",
  properties: {
    sample_end: { type: "int", access: "get observe", since: "9.6.0", doc: "Where the played part ends, in samples." },
    sample_env_fade_in: {
      type: "int",
      access: "get observe",
      since: "9.6.0",
      doc: "How long the fade-in lasts in one-shot mode, in samples.",
    },
    sample_env_fade_out: {
      type: "int",
      access: "get observe",
      since: "9.6.0",
      doc: "How long the fade-out lasts in one-shot mode, in samples.",
    },
    sample_loop_end: { type: "int", access: "get observe", since: "9.6.0", doc: "Where the loop ends, in samples." },
    sample_loop_fade: {
      type: "int",
      access: "get observe",
      since: "9.6.0",
      doc: "How long the crossfade of the loop lasts, in samples.",
    },
    sample_loop_start: {
      type: "int",
      access: "get observe",
      since: "9.6.0",
      doc: "Where the loop begins, in samples.",
    },
    sample_start: {
      type: "int",
      access: "get observe",
      since: "9.6.0",
      doc: "Where the played part begins, in samples.",
    },
    selected_slice: {
      type: "int",
      access: "get set observe",
      availability: { note: "AttributeError when no sample is loaded and not in slicing mode (12.3.5)" },
      doc: "The selected slice, by its start in samples.",
    },
  },
  children: {},
  functions: {},
} as const satisfies LomClass
