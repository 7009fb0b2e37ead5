import type { Enums } from "../rows.ts"

export const midiMapEnums = {
  "MidiMap.MapMode": {
    path: "Live.MidiMap.MapMode",
    doc: "How a controller of the hardware counts: absolutely, or in one of several ways of steps.",
    members: {
      absolute: 0,
      relative_signed_bit: 1,
      relative_binary_offset: 2,
      relative_two_compliment: 3,
      relative_signed_bit2: 4,
      absolute_14_bit: 5,
      relative_smooth_signed_bit: 6,
      relative_smooth_binary_offset: 7,
      relative_smooth_two_compliment: 8,
      relative_smooth_signed_bit2: 9,
    },
    since: "<=8.2.7",
    module: "MidiMap",
  },
} as const satisfies Enums
