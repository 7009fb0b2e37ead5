import type { LomClass } from "../../rows.ts"

export const ApplicationView = {
  path: "Live.Application.Application.View",
  module: "Application",
  kind: "lom",
  bases: ["LomObject"],
  since: "<=8.2.7",
  doc: "Which parts of Live's window are shown, and which has the focus.",
  canonicalPaths: ["live_app view"],
  listeners: {
    is_view_visible: {
      args: [{ name: "view_name", type: "str" }],
      note: "listener functions take the view name before the callback",
      doc: "Fires when a named part of the window is shown or hidden.",
    },
    view_focus_changed: { doc: "Fires when another part of the window has the focus." },
  },
  enums: ["Application.View.NavDirection"],
  properties: {
    browse_mode: {
      type: "bool",
      access: "get observe",
      since: "9.0.6",
      doc: "Whether the browser is open to hot-swap something.",
    },
    canonical_parent: { type: "Application", access: "get", doc: "Live itself." },
    focused_document_view: {
      type: "str",
      access: "get observe",
      values: { Session: "Session", Arranger: "Arranger" },
      since: "9.7.0",
      doc: "The main view in front: Session or Arranger.",
    },
  },
  children: {},
  functions: {
    available_main_views: { returns: "StringVector", doc: "Names of the parts of the window that can be shown." },
    focus_view: {
      args: [{ name: "view_name", type: "str" }],
      doc: "Shows a part of the window and gives it the focus; an empty name means the main view.",
    },
    hide_view: { args: [{ name: "view_name", type: "str" }], doc: "Hides a part of the window." },
    is_view_visible: {
      args: [
        { name: "identifier", type: "str", keyword: true },
        { name: "main_window_only", type: "bool", optional: true, default: true, keyword: true },
      ],
      returns: "bool",
      doc: "Answers whether a part of the window is shown.",
    },
    scroll_view: {
      args: [
        { name: "direction", type: "int", enum: "Application.View.NavDirection" },
        { name: "view_name", type: "str" },
        { name: "modifier_pressed", type: "bool" },
      ],
      doc: "Scrolls a part of the window in a direction.",
    },
    show_view: {
      args: [{ name: "view_name", type: "str" }],
      raises: [{ when: "called during Live init", error: "RuntimeError" }],
      doc: "Shows a part of the window.",
    },
    toggle_browse: { since: "9.0.6", doc: "Opens the browser to hot-swap the selected device, or closes it." },
    zoom_view: {
      args: [
        { name: "direction", type: "int", enum: "Application.View.NavDirection" },
        { name: "view_name", type: "str" },
        { name: "modifier_pressed", type: "bool" },
      ],
      doc: "Zooms a part of the window in a direction.",
    },
  },
} as const satisfies LomClass
