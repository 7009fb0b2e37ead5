import type { LomClass } from "../../rows.ts"

export const PluginDevice = {
  path: "Live.PluginDevice.PluginDevice",
  module: "PluginDevice",
  kind: "lom",
  bases: ["Device"],
  since: "9.5.0",
  doc: "A VST or Audio Unit plug-in.",
  viewClass: "Device.View",
  properties: {
    is_editor_open: {
      type: "bool",
      access: "get set observe",
      since: "12.4",
      doc: "Whether the plug-in's own window is open.",
    },
    presets: { type: "StringVector", access: "get observe", doc: "Names of the plug-in's presets." },
    selected_preset_index: { type: "int", access: "get set observe", doc: "The chosen preset, as a place in presets." },
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
      doc: "Answers names of the plug-in's parameters, the configured ones and others, from one position to another.",
    },
  },
} as const satisfies LomClass
