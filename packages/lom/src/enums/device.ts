import type { Enums } from "../rows.ts"

export const deviceEnums = {
  "Device.DeviceType": {
    path: "Live.Device.DeviceType",
    doc: "What a device is for.",
    members: { undefined: 0, instrument: 1, audio_effect: 2, midi_effect: 4 },
    since: "9.0.6",
    module: "Device",
  },
} as const satisfies Enums
