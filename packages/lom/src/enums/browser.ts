import type { Enums } from "../rows.ts"

export const browserEnums = {
  "Browser.FilterType": {
    path: "Live.Browser.FilterType",
    doc: "What the browser is narrowed to while something is hot-swapped.",
    members: {
      disabled: -1,
      hotswap_off: 0,
      instrument_hotswap: 1,
      audio_effect_hotswap: 2,
      midi_effect_hotswap: 3,
      drum_pad_hotswap: 4,
      midi_track_devices: 5,
      samples: 6,
      count: 7,
    },
    since: "9.0.6",
    memberSince: { midi_track_devices: "9.5.0", samples: "9.6.0" },
    module: "Browser",
  },
  "Browser.Relation": {
    path: "Live.Browser.Relation",
    doc: "How an item of the browser stands to what is being hot-swapped.",
    members: { ancestor: 0, equal: 1, descendant: 2, none: 3 },
    since: "9.5.0",
    module: "Browser",
  },
} as const satisfies Enums
