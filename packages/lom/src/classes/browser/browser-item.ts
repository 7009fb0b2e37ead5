import type { LomClass } from "../../rows.ts"

export const BrowserItem = {
  path: "Live.Browser.BrowserItem",
  module: "Browser",
  kind: "object",
  bases: [],
  since: "9.0.6",
  doc: "A folder, preset, device or file in the browser.",
  properties: {
    is_device: { type: "bool", access: "get", doc: "Whether the item is a device itself, not a preset." },
    is_folder: { type: "bool", access: "get", doc: "Whether the item holds others." },
    is_loadable: { type: "bool", access: "get", doc: "Whether the item can be loaded." },
    is_selected: { type: "bool", access: "get", doc: "Whether the item belongs to what is being hot-swapped." },
    name: { type: "str", access: "get", doc: "Name of the item, with the ending of a file." },
    source: { type: "str", access: "get", doc: "Where the item comes from, such as a pack or the core library." },
    uri: { type: "str", access: "get", since: "9.5.0", doc: "The address by which Live finds the item again." },
  },
  children: {
    children: {
      of: "BrowserItem",
      list: true,
      access: "get",
      container: "BrowserItemVector",
      doc: "The items inside.",
    },
    iter_children: {
      of: "BrowserItem",
      list: true,
      access: "get",
      container: "BrowserItemIterator",
      since: "9.5.0",
      doc: "The items inside, one after the other, for folders with very many.",
    },
  },
  functions: {},
} as const satisfies LomClass
