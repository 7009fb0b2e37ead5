import type { LomClass } from "../../rows.ts"

export const BrowserItemIterator = {
  path: "Live.Browser.BrowserItemIterator",
  module: "Browser",
  kind: "iterator",
  bases: [],
  since: "9.5.0",
  doc: "Goes through the items of a folder one by one.",
  properties: {},
  children: {},
  functions: {},
} as const satisfies LomClass
