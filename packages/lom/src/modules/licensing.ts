import type { Functions } from "../rows.ts"

export const licensingModule = {
  authorization_clock_days_ahead: {
    returns: "int",
    since: "12.1.0",
    doc: "Answers by how many days the computer's clock is ahead.",
  },
  get_authorization_page_url: {
    args: [
      { name: "reauthorize", type: "bool", keyword: true },
      { name: "is_trial", type: "bool", keyword: true },
    ],
    returns: "str",
    since: "12.1.0",
    doc: "Answers the address of the page for authorization.",
  },
  get_purchase_live_url: {
    returns: "str",
    since: "12.3.0",
    doc: "Answers the address of the page where Live is sold.",
  },
  get_services_url: { returns: "str", since: "12.1.0", doc: "Answers the address of the server." },
  get_unlock_dir: {
    returns: "tuple[str, bool]",
    since: "12.1.0",
    doc: "Answers the folder of authorizations, and whether it can be used.",
  },
  launch_web_browser: {
    args: [{ name: "url", type: "str", keyword: true }],
    since: "12.1.0",
    doc: "Opens a web page.",
  },
} as const satisfies Functions
