import type { LomClass } from "../../rows.ts"

export const Groove = {
  path: "Live.Groove.Groove",
  module: "Groove",
  kind: "lom",
  bases: ["LomObject"],
  since: "11.0.0",
  canonicalPaths: ["live_set groove_pool grooves N", "live_set tracks N clip_slots M clip groove"],
  properties: {
    base: { type: "int", access: "get set", min: 0, max: 5, enum: "Groove.Base", enumInstance: true },
    canonical_parent: { type: "GroovePool", access: "get", since: "11.1.0", uncertain: true },
    name: { type: "str", access: "get set observe" },
    quantization_amount: {
      type: "float",
      access: "get set observe",
      min: 0,
      max: 131,
      unit: "percent",
      rangeUncertain: true,
    },
    random_amount: {
      type: "float",
      access: "get set observe",
      min: 0,
      max: 131,
      unit: "percent",
      rangeUncertain: true,
    },
    timing_amount: {
      type: "float",
      access: "get set observe",
      min: 0,
      max: 131,
      unit: "percent",
      rangeUncertain: true,
    },
    velocity_amount: {
      type: "float",
      access: "get set observe",
      min: -131,
      max: 131,
      unit: "percent",
      rangeUncertain: true,
    },
  },
  children: {},
  functions: {},
} as const satisfies LomClass
