import type { Enums } from "../rows.ts"

export const eq8DeviceEnums = {
  "Eq8Device.EditMode": {
    path: "Live.Eq8Device.EditMode",
    doc: "Which of EQ Eight's two curves is edited.",
    members: { a: 0, b: 1 },
    since: "10.0.1",
    module: "Eq8Device",
  },
  "Eq8Device.GlobalMode": {
    path: "Live.Eq8Device.GlobalMode",
    doc: "What EQ Eight's two curves are for.",
    members: { stereo: 0, left_right: 1, mid_side: 2 },
    since: "10.0.1",
    module: "Eq8Device",
  },
} as const satisfies Enums
