import type { LomClass } from "../../rows.ts"

export const RoarDevice = {
  path: "Live.RoarDevice.RoarDevice",
  module: "RoarDevice",
  kind: "lom",
  bases: ["Device"],
  since: "12.0.0",
  doc: "Roar: a saturator.",
  viewClass: "Device.View",
  properties: {
    env_listen: {
      type: "bool",
      access: "get set observe",
      doc: "Whether the filtered signal that drives the envelope is heard.",
    },
    routing_mode_index: {
      type: "int",
      access: "get set observe",
      min: 0,
      max: 6,
      values: { 0: "Single", 1: "Serial", 2: "Parallel", 3: "Multi Band", 4: "Mid Side", 5: "Feedback", 6: "Delay" },
      doc: "How the stages are connected, as a place in routing_mode_list.",
    },
    routing_mode_list: { type: "StringVector", access: "get", doc: "Names of the ways to connect the stages." },
  },
  children: {},
  functions: {},
} as const satisfies LomClass
