import type { Enums } from "../rows.ts"

export const sampleEnums = {
  "Sample.SlicingBeatDivision": {
    path: "Live.Sample.SlicingBeatDivision",
    doc: "How long a slice is when a sample is cut by beat.",
    members: {
      sixteenth: 0,
      sixteenth_triplett: 1,
      eighth: 2,
      eighth_triplett: 3,
      quarter: 4,
      quarter_triplett: 5,
      half: 6,
      half_triplett: 7,
      one_bar: 8,
      two_bars: 9,
      four_bars: 10,
    },
    since: "9.7.0",
    module: "Sample",
  },
  "Sample.SlicingStyle": {
    path: "Live.Sample.SlicingStyle",
    doc: "Where a sample is cut into slices.",
    members: { transient: 0, beat: 1, region: 2, manual: 3 },
    since: "9.7.0",
    module: "Sample",
  },
  "Sample.TransientLoopMode": {
    path: "Live.Sample.TransientLoopMode",
    doc: "How a part is filled up when stretching leaves it too short.",
    members: { off: 0, forward: 1, alternate: 2 },
    since: "9.6.0",
    module: "Sample",
  },
} as const satisfies Enums
