import type { Functions } from "../rows.ts"

export const licensingModule = {
  authorization_clock_days_ahead: { returns: "int", since: "12.1.0" },
  get_authorization_page_url: {
    args: [
      { name: "reauthorize", type: "bool", keyword: true },
      { name: "is_trial", type: "bool", keyword: true },
    ],
    returns: "str",
    since: "12.1.0",
  },
  get_purchase_live_url: { returns: "str", since: "12.3.0" },
  get_services_url: { returns: "str", since: "12.1.0" },
  get_unlock_dir: { returns: "tuple[str, bool]", since: "12.1.0" },
  launch_web_browser: { args: [{ name: "url", type: "str", keyword: true }], since: "12.1.0" },
} as const satisfies Functions
