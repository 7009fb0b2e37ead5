import type { Functions } from "../rows.ts"

export const baseModule = {
  get_text: {
    args: [
      { name: "classname", type: "str", keyword: true },
      { name: "textname", type: "str", keyword: true },
    ],
    returns: "Text",
    since: "12.0.0",
    doc: "Answers one of Live's own texts, in the language chosen in its settings.",
  },
  log: { args: [{ name: "string", type: "str" }], since: "9.5.0", doc: "Writes a line into Live's log file." },
  subst_args: {
    args: [
      { name: "text", type: "Text", keyword: true },
      { name: "arg1", type: "str", optional: true, default: "", keyword: true, uncertain: true },
      { name: "arg2", type: "str", optional: true, default: "", keyword: true, uncertain: true },
      { name: "arg3", type: "str", optional: true, default: "", keyword: true, uncertain: true },
      { name: "arg4", type: "str", optional: true, default: "", keyword: true, uncertain: true },
      { name: "arg5", type: "str", optional: true, default: "", keyword: true, uncertain: true },
    ],
    returns: "str",
    since: "12.0.0",
    doc: "Puts words into the places that a text of Live leaves for them.",
  },
} as const satisfies Functions
