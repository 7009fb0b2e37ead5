import type { LomClass } from "../../rows.ts"

export const BeatTime = {
  path: "Live.Song.BeatTime",
  module: "Song",
  kind: "value",
  bases: [],
  since: "<=8.2.7",
  doc: "A time in bars, beats, sixteenths and ticks, each counted from 1.",
  params: [],
  constructable: true,
  properties: {
    bars: {
      type: "int",
      access: "get set",
      min: 1,
      rangeNote: "1-based; position 0.0 = 1.1.1.1",
      doc: "The bar, from 1.",
    },
    beats: {
      type: "int",
      access: "get set",
      min: 1,
      max: "signature_numerator",
      doc: "The beat in the bar, from 1 to the upper number of the signature.",
    },
    sub_division: { type: "int", access: "get set", min: 1, max: 4, doc: "The sixteenth in the beat, from 1." },
    ticks: { type: "int", access: "get set", min: 1, max: 60, doc: "The tick in the sixteenth, 1 to 60." },
  },
  children: {},
  functions: {},
} as const satisfies LomClass
