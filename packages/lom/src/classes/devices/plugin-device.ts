import type { LomClass } from "../../rows.ts"

export const PluginDevice = {
  path: "Live.PluginDevice.PluginDevice",
  module: "PluginDevice",
  kind: "lom",
  bases: ["Device"],
  since: "9.5.0",
  viewClass: "Device.View",
  properties: {
    is_editor_open: { type: "bool", access: "get set observe", since: "12.4" },
    presets: { type: "StringVector", access: "get observe" },
    selected_preset_index: { type: "int", access: "get set observe" },
  },
  children: {},
  functions: {
    get_parameter_names: {
      args: [
        { name: "begin", type: "int", optional: true, default: 0, keyword: true },
        { name: "end", type: "int", optional: true, default: -1, keyword: true },
      ],
      returns: "StringVector",
      since: "10.1.0",
    },
  },
} as const satisfies LomClass
