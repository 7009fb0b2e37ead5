import type { Enums } from "../rows.ts"

export const deviceParameterEnums = {
  "DeviceParameter.AutomationState": {
    path: "Live.DeviceParameter.AutomationState",
    doc: "Whether a parameter is automated, and whether a hand has overridden it.",
    members: { none: 0, playing: 1, overridden: 2 },
    since: "9.1.0",
    module: "DeviceParameter",
  },
  "DeviceParameter.ParameterState": {
    path: "Live.DeviceParameter.ParameterState",
    doc: "Whether a parameter can be changed and heard.",
    members: { enabled: 0, irrelevant: 1, disabled: 2 },
    since: "9.5.0",
    module: "DeviceParameter",
  },
} as const satisfies Enums
