import type { LomClass } from "../../rows.ts"

export const Eq8DeviceView = {
  path: "Live.Eq8Device.Eq8Device.View",
  module: "Eq8Device",
  kind: "lom",
  bases: ["Device.View"],
  since: "10.0.1",
  doc: "How EQ Eight is shown.",
  properties: {
    selected_band: { type: "int", access: "get set observe", min: 0, max: 7, doc: "The selected band, 0 to 7." },
  },
  children: {},
  functions: {},
} as const satisfies LomClass
