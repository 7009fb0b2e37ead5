import type { LomClass } from "../../rows.ts"

export const SongView = {
  path: "Live.Song.Song.View",
  module: "Song",
  kind: "lom",
  bases: ["LomObject"],
  since: "<=8.2.7",
  canonicalPaths: ["live_set view"],
  properties: {
    canonical_parent: { type: "Song", access: "get" },
    draw_mode: { type: "bool", access: "get set observe" },
    follow_song: { type: "bool", access: "get set observe" },
  },
  children: {
    detail_clip: { of: "Clip", access: "get set observe", nullable: true },
    highlighted_clip_slot: { of: "ClipSlot", access: "get set", nullable: true },
    mod_mapping_device: { of: "Device", access: "get set observe", nullable: true, since: "12.4", uncertain: true },
    mod_mapping_parameter: {
      of: "DeviceParameter",
      access: "get observe",
      nullable: true,
      since: "12.4",
      uncertain: true,
    },
    selected_chain: { of: "Chain", access: "get set observe", nullable: true, since: "9.5.0" },
    selected_parameter: { of: "DeviceParameter", access: "get observe", nullable: true },
    selected_scene: { of: "Scene", access: "get set observe" },
    selected_track: { of: "Track", access: "get set observe" },
  },
  functions: {
    select_device: {
      args: [
        { name: "device", type: "Device" },
        {
          name: "should_appoint_device",
          type: "bool",
          optional: true,
          default: true,
          keyword: true,
          pyName: "ShouldAppointDevice",
        },
      ],
    },
  },
} as const satisfies LomClass
