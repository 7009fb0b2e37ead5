import type { LomClass } from "../../rows.ts"

export const ControlDescription = {
  path: "Live.Application.ControlDescription",
  module: "Application",
  kind: "object",
  bases: [],
  since: "11.1.0",
  params: [],
  constructable: true,
  properties: {
    id: { type: "int", access: "get" },
    name: { type: "str", access: "get" },
  },
  children: {},
  functions: {},
} as const satisfies LomClass
