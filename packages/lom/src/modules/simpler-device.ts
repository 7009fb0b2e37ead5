import type { Functions } from "../rows.ts"

export const simplerDeviceModule = {
  get_available_voice_numbers: {
    returns: "IntVector",
    since: "9.5.0",
    doc: "Answers the numbers of voices that Simpler can have.",
  },
} as const satisfies Functions
