import type { LomClass } from "../../rows.ts"

export const ProgressDialog = {
  path: "Live.Licensing.ProgressDialog",
  module: "Licensing",
  kind: "object",
  bases: [],
  since: "12.1.0",
  doc: "The dialog that shows how an authorization goes on.",
  properties: {},
  children: {},
  functions: {
    end_modal_loop: { doc: "Closes the dialog." },
    run_in_modal_loop: { doc: "Shows the dialog until it is closed." },
    set_status_message: { args: [{ name: "msg", type: "str", keyword: true }], doc: "Shows a line of text." },
  },
} as const satisfies LomClass
