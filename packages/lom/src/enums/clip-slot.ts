import type { Enums } from "../rows.ts"

export const clipSlotEnums = {
  "ClipSlot.ClipSlotPlayingState": {
    path: "Live.ClipSlot.ClipSlotPlayingState",
    members: { stopped: 0, started: 1, recording: 2 },
    since: "10.1.19",
    module: "ClipSlot",
  },
} as const satisfies Enums
