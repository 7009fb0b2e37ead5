import type { LomClass } from "../../rows.ts"

export const UnlockStatus = {
  path: "Live.Licensing.UnlockStatus",
  module: "Licensing",
  kind: "object",
  bases: [],
  since: "12.1.0",
  doc: "What an attempt to authorize Live has led to.",
  params: [],
  constructable: true,
  properties: {
    authorization_deactivated: {
      type: "bool",
      access: "get",
      since: "12.3.0",
      doc: "Whether the authorization was deactivated.",
    },
    authorization_expired: { type: "bool", access: "get", doc: "Whether the authorization has run out." },
    has_max_unlock_products: { type: "bool", access: "get", doc: "Whether all authorizations are used up." },
    temp_demo_mode: { type: "bool", access: "get", doc: "Whether Live runs as a demo for now." },
    time_limited: { type: "bool", access: "get", doc: "Whether the authorization is for a time." },
    unlock_error: { type: "bool", access: "get", doc: "Whether it failed." },
    unlocked: { type: "bool", access: "get", doc: "Whether Live is authorized." },
  },
  children: {},
  functions: {},
} as const satisfies LomClass
