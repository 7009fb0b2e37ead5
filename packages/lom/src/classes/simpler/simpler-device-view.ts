import type { LomClass } from "../../rows.ts"

export const SimplerDeviceView = {
  path: "Live.SimplerDevice.SimplerDevice.View",
  module: "SimplerDevice",
  kind: "lom",
  bases: ["Device.View"],
  since: "9.5.0",
  properties: {
    sample_end: { type: "int", access: "get observe", since: "9.6.0" },
    sample_env_fade_in: { type: "int", access: "get observe", since: "9.6.0" },
    sample_env_fade_out: { type: "int", access: "get observe", since: "9.6.0" },
    sample_loop_end: { type: "int", access: "get observe", since: "9.6.0" },
    sample_loop_fade: { type: "int", access: "get observe", since: "9.6.0" },
    sample_loop_start: { type: "int", access: "get observe", since: "9.6.0" },
    sample_start: { type: "int", access: "get observe", since: "9.6.0" },
    selected_slice: {
      type: "int",
      access: "get set observe",
      availability: { note: "AttributeError when no sample is loaded and not in slicing mode (12.3.5)" },
    },
  },
  children: {},
  functions: {},
} as const satisfies LomClass
