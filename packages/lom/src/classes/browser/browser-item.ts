import type { LomClass } from "../../rows.ts"

export const BrowserItem = {
  path: "Live.Browser.BrowserItem",
  module: "Browser",
  kind: "object",
  bases: [],
  since: "9.0.6",
  properties: {
    is_device: { type: "bool", access: "get" },
    is_folder: { type: "bool", access: "get" },
    is_loadable: { type: "bool", access: "get" },
    is_selected: { type: "bool", access: "get" },
    name: { type: "str", access: "get" },
    source: { type: "str", access: "get" },
    uri: { type: "str", access: "get", since: "9.5.0" },
  },
  children: {
    children: { of: "BrowserItem", list: true, access: "get", container: "BrowserItemVector" },
    iter_children: { of: "BrowserItem", list: true, access: "get", container: "BrowserItemIterator", since: "9.5.0" },
  },
  functions: {},
} as const satisfies LomClass
