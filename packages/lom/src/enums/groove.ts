import type { Enums } from "../rows.ts"

export const grooveEnums = {
  "Groove.Base": {
    path: "Live.Groove.Base",
    doc: "To which note value a groove is related.",
    members: {
      gb_four: 0,
      gb_eight: 1,
      gb_eight_triplet: 2,
      gb_sixteen: 3,
      gb_sixteen_triplet: 4,
      gb_thirtytwo: 5,
      count: 6,
    },
    since: "11.0.0",
    module: "Groove",
  },
} as const satisfies Enums
