import type { Functions } from "../rows.ts"

export const applicationModule = {
  combine_apcs: { returns: "bool", since: "<=8.2.7" },
  encrypt_challenge: {
    args: [
      { name: "dongle1", type: "int", keyword: true },
      { name: "dongle2", type: "int", keyword: true },
      { name: "key_index", type: "int", optional: true, default: 0, keyword: true },
    ],
    returns: "tuple[int, ...]",
    since: "<=8.2.7",
  },
  encrypt_challenge2: { args: [{ name: "challenge", type: "int" }], returns: "int", since: "<=8.2.7" },
  get_application: { returns: "Application", since: "<=8.2.7" },
  get_random_int: {
    args: [
      { name: "min_value", type: "int" },
      { name: "max_value", type: "int" },
    ],
    returns: "int",
    since: "<=8.2.7",
  },
} as const satisfies Functions
