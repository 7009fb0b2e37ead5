import type { Enums } from "../rows.ts"

export const deviceParameterEnums = {
  "DeviceParameter.AutomationState": {
    path: "Live.DeviceParameter.AutomationState",
    members: { none: 0, playing: 1, overridden: 2 },
    since: "9.1.0",
    module: "DeviceParameter",
  },
  "DeviceParameter.ParameterState": {
    path: "Live.DeviceParameter.ParameterState",
    members: { enabled: 0, irrelevant: 1, disabled: 2 },
    since: "9.5.0",
    module: "DeviceParameter",
  },
} as const satisfies Enums
