import type { LomClass } from "../../rows.ts"

export const ControlDescription = {
  path: "Live.Application.ControlDescription",
  module: "Application",
  kind: "object",
  bases: [],
  since: "11.1.0",
  doc: "A control of a control surface, as others may grab it.",
  params: [],
  constructable: true,
  properties: {
    id: { type: "int", access: "get", doc: "The number by which the control is grabbed." },
    name: { type: "str", access: "get", doc: "Name of the control." },
  },
  children: {},
  functions: {},
} as const satisfies LomClass
