import type { Enums } from "../rows.ts"

export const mixerDeviceEnums = {
  "MixerDevice.crossfade_assignments": {
    path: "Live.MixerDevice.MixerDevice.crossfade_assignments",
    doc: "On which side of the crossfader a track is.",
    members: { A: 0, NONE: 1, B: 2 },
    since: "<=8.2.7",
    module: "MixerDevice",
  },
  "MixerDevice.panning_modes": {
    path: "Live.MixerDevice.MixerDevice.panning_modes",
    doc: "Whether a track is panned as a whole or left and right apart.",
    members: { stereo: 0, stereo_split: 1 },
    since: "10.0.1",
    module: "MixerDevice",
  },
} as const satisfies Enums
