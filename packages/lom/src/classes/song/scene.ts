import type { LomClass } from "../../rows.ts"

export const Scene = {
  path: "Live.Scene.Scene",
  module: "Scene",
  kind: "lom",
  bases: ["LomObject"],
  since: "<=8.2.7",
  canonicalPaths: ["live_set scenes N"],
  properties: {
    canonical_parent: { type: "Song", access: "get" },
    color: { type: "int", access: "get set observe", min: 0, max: 16777215, outOfRange: "snap" },
    color_index: { type: "int", access: "get set observe", min: 0, max: 69, nullable: true, since: "9.5.0" },
    is_empty: { type: "bool", access: "get", since: "9.0.6" },
    is_triggered: { type: "bool", access: "get observe" },
    name: { type: "str", access: "get set observe" },
    tempo: {
      type: "float",
      access: "get set observe",
      min: 20,
      max: 999,
      rangeNote: "-1 while tempo_enabled is False",
      rangeUncertain: true,
      observeSince: "11.1.0",
    },
    tempo_enabled: { type: "bool", access: "get set observe", since: "11.1.0" },
    time_signature_denominator: {
      type: "int",
      access: "get set observe",
      min: 1,
      max: 16,
      rangeNote: "-1 while disabled",
      rangeUncertain: true,
      since: "11.1.0",
    },
    time_signature_enabled: { type: "bool", access: "get set observe", since: "11.1.0" },
    time_signature_numerator: {
      type: "int",
      access: "get set observe",
      min: 1,
      max: 99,
      rangeNote: "-1 while disabled",
      rangeUncertain: true,
      since: "11.1.0",
    },
  },
  children: {
    clip_slots: { of: "ClipSlot", list: true, access: "get observe" },
  },
  functions: {
    fire: {
      args: [
        { name: "force_legato", type: "bool", optional: true, default: false, keyword: true },
        { name: "can_select_scene_on_launch", type: "bool", optional: true, default: true, keyword: true },
      ],
    },
    fire_as_selected: {
      args: [{ name: "force_legato", type: "bool", optional: true, default: false, keyword: true }],
      effect: "fires Song.view.selected_scene and selects the next one, whatever scene it is called on",
    },
    set_fire_button_state: { args: [{ name: "state", type: "bool" }] },
  },
} as const satisfies LomClass
