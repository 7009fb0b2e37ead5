import type { LomClass } from "../../rows.ts"

export const UnlockStatus = {
  path: "Live.Licensing.UnlockStatus",
  module: "Licensing",
  kind: "object",
  bases: [],
  since: "12.1.0",
  params: [],
  constructable: true,
  properties: {
    authorization_deactivated: { type: "bool", access: "get", since: "12.3.0" },
    authorization_expired: { type: "bool", access: "get" },
    has_max_unlock_products: { type: "bool", access: "get" },
    temp_demo_mode: { type: "bool", access: "get" },
    time_limited: { type: "bool", access: "get" },
    unlock_error: { type: "bool", access: "get" },
    unlocked: { type: "bool", access: "get" },
  },
  children: {},
  functions: {},
} as const satisfies LomClass
