import type { Functions } from "../rows.ts"

export const applicationModule = {
  combine_apcs: { returns: "bool", since: "<=8.2.7", doc: "Answers whether several APC40s are used as one." },
  encrypt_challenge: {
    args: [
      { name: "dongle1", type: "int", keyword: true },
      { name: "dongle2", type: "int", keyword: true },
      { name: "key_index", type: "int", optional: true, default: 0, keyword: true },
    ],
    returns: "tuple[int, ...]",
    since: "<=8.2.7",
    doc: "Answers the code by which hardware proves that it talks to Live.",
  },
  encrypt_challenge2: {
    args: [{ name: "challenge", type: "int" }],
    returns: "int",
    since: "<=8.2.7",
    doc: "Answers the code by which newer hardware proves that it talks to Live.",
  },
  get_application: { returns: "Application", since: "<=8.2.7", doc: "Answers Live." },
  get_random_int: {
    args: [
      { name: "min_value", type: "int" },
      { name: "max_value", type: "int" },
    ],
    returns: "int",
    since: "<=8.2.7",
    doc: "Answers a whole number by chance, between two others.",
  },
} as const satisfies Functions
