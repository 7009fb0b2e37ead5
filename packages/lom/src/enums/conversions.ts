import type { Enums } from "../rows.ts"

export const conversionsEnums = {
  "Conversions.AudioToMidiType": {
    path: "Live.Conversions.AudioToMidiType",
    doc: "What is listened for when audio is turned into notes.",
    members: { harmony_to_midi: 0, melody_to_midi: 1, drums_to_midi: 2 },
    since: "10.0.1",
    module: "Conversions",
  },
} as const satisfies Enums
