import type { LomClass } from "../../rows.ts"

export const StartupDialog = {
  path: "Live.Licensing.StartupDialog",
  module: "Licensing",
  kind: "object",
  bases: [],
  since: "12.1.0",
  doc: "The dialog that asks for authorization when Live starts.",
  properties: {},
  children: {},
  functions: {
    end_modal_loop: { doc: "Closes the dialog." },
    run_in_modal_loop: {
      args: [{ name: "show_only_offline_auth_instructions", type: "bool", keyword: true }],
      doc: "Shows the dialog until it is closed.",
    },
    set_notification_message: {
      args: [
        { name: "notification_text", type: "str", keyword: true },
        { name: "show_progress_bar", type: "bool", keyword: true },
      ],
      doc: "Shows a line of text, with a progress bar if wanted.",
    },
  },
} as const satisfies LomClass
