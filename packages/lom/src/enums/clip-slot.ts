import type { Enums } from "../rows.ts"

export const clipSlotEnums = {
  "ClipSlot.ClipSlotPlayingState": {
    path: "Live.ClipSlot.ClipSlotPlayingState",
    doc: "What the clips of a group slot do.",
    members: { stopped: 0, started: 1, recording: 2 },
    since: "10.1.19",
    module: "ClipSlot",
  },
} as const satisfies Enums
