import type { LomClass } from "../../rows.ts"

export const ApplicationView = {
  path: "Live.Application.Application.View",
  module: "Application",
  kind: "lom",
  bases: ["LomObject"],
  since: "<=8.2.7",
  canonicalPaths: ["live_app view"],
  listeners: {
    is_view_visible: {
      args: [{ name: "view_name", type: "str" }],
      note: "listener functions take the view name before the callback",
    },
    view_focus_changed: {},
  },
  enums: ["Application.View.NavDirection"],
  properties: {
    browse_mode: { type: "bool", access: "get observe", since: "9.0.6" },
    canonical_parent: { type: "Application", access: "get" },
    focused_document_view: {
      type: "str",
      access: "get observe",
      values: { Session: "Session", Arranger: "Arranger" },
      since: "9.7.0",
    },
  },
  children: {},
  functions: {
    available_main_views: { returns: "StringVector" },
    focus_view: { args: [{ name: "view_name", type: "str" }] },
    hide_view: { args: [{ name: "view_name", type: "str" }] },
    is_view_visible: {
      args: [
        { name: "identifier", type: "str", keyword: true },
        { name: "main_window_only", type: "bool", optional: true, default: true, keyword: true },
      ],
      returns: "bool",
    },
    scroll_view: {
      args: [
        { name: "direction", type: "int", enum: "Application.View.NavDirection" },
        { name: "view_name", type: "str" },
        { name: "modifier_pressed", type: "bool" },
      ],
    },
    show_view: {
      args: [{ name: "view_name", type: "str" }],
      raises: [{ when: "called during Live init", error: "RuntimeError" }],
    },
    toggle_browse: { since: "9.0.6" },
    zoom_view: {
      args: [
        { name: "direction", type: "int", enum: "Application.View.NavDirection" },
        { name: "view_name", type: "str" },
        { name: "modifier_pressed", type: "bool" },
      ],
    },
  },
} as const satisfies LomClass
