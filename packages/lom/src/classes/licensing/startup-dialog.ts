import type { LomClass } from "../../rows.ts"

export const StartupDialog = {
  path: "Live.Licensing.StartupDialog",
  module: "Licensing",
  kind: "object",
  bases: [],
  since: "12.1.0",
  properties: {},
  children: {},
  functions: {
    end_modal_loop: {},
    run_in_modal_loop: { args: [{ name: "show_only_offline_auth_instructions", type: "bool", keyword: true }] },
    set_notification_message: {
      args: [
        { name: "notification_text", type: "str", keyword: true },
        { name: "show_progress_bar", type: "bool", keyword: true },
      ],
    },
  },
} as const satisfies LomClass
