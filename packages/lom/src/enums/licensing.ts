import type { Enums } from "../rows.ts"

export const licensingEnums = {
  "Licensing.TrialContext": {
    path: "Live.Licensing.TrialContext",
    doc: "On which occasion the trial is spoken of.",
    members: { SAVE: 0, FORCE_UPDATE: 2, STARTUP: 3 },
    since: "12.1.0",
    uncertain: true,
    module: "Licensing",
  },
} as const satisfies Enums
