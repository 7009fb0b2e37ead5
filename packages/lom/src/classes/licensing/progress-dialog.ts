import type { LomClass } from "../../rows.ts"

export const ProgressDialog = {
  path: "Live.Licensing.ProgressDialog",
  module: "Licensing",
  kind: "object",
  bases: [],
  since: "12.1.0",
  properties: {},
  children: {},
  functions: {
    end_modal_loop: {},
    run_in_modal_loop: {},
    set_status_message: { args: [{ name: "msg", type: "str", keyword: true }] },
  },
} as const satisfies LomClass
