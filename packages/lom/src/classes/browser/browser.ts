import type { LomClass } from "../../rows.ts"

export const Browser = {
  path: "Live.Browser.Browser",
  module: "Browser",
  kind: "lom",
  bases: ["LomObject"],
  since: "9.0.6",
  canonicalPaths: ["live_app browser"],
  listeners: {
    full_refresh: {},
  },
  properties: {
    filter_type: {
      type: "int",
      access: "get set observe",
      min: -1,
      max: 7,
      outOfRange: "raise",
      message: "Invalid filter type",
      enum: "Browser.FilterType",
    },
    hotswap_target: { type: "Device | DrumPad", access: "get set observe", nullable: true, uncertain: true },
  },
  children: {
    audio_effects: { of: "BrowserItem", access: "get", since: "9.5.0" },
    clips: { of: "BrowserItem", access: "get", since: "9.5.0" },
    colors: { of: "BrowserItem", list: true, access: "get", container: "BrowserItemVector", since: "10.0.1" },
    current_project: { of: "BrowserItem", access: "get", since: "9.5.0" },
    drums: { of: "BrowserItem", access: "get", since: "9.5.0" },
    instruments: { of: "BrowserItem", access: "get", since: "9.5.0" },
    legacy_libraries: { of: "BrowserItem", list: true, access: "get", container: "BrowserItemVector", since: "9.5.0" },
    max_for_live: { of: "BrowserItem", access: "get", since: "9.5.0" },
    midi_effects: { of: "BrowserItem", access: "get", since: "9.5.0" },
    packs: { of: "BrowserItem", access: "get" },
    plugins: { of: "BrowserItem", access: "get", since: "9.5.0" },
    samples: { of: "BrowserItem", access: "get", since: "9.5.0" },
    sounds: { of: "BrowserItem", access: "get", since: "9.5.0" },
    user_folders: { of: "BrowserItem", list: true, access: "get", container: "BrowserItemVector", since: "9.5.0" },
    user_library: { of: "BrowserItem", access: "get", since: "9.5.0" },
  },
  functions: {
    load_item: {
      args: [{ name: "item", type: "BrowserItem" }],
      effect: "loads onto Song.view.selected_track (or hotswap_target)",
    },
    preview_item: { args: [{ name: "item", type: "BrowserItem" }], since: "9.5.0" },
    relation_to_hotswap_target: {
      args: [{ name: "item", type: "BrowserItem" }],
      returns: "int",
      returnsEnum: "Browser.Relation",
      since: "9.5.0",
    },
    stop_preview: { since: "9.5.0" },
  },
} as const satisfies LomClass
