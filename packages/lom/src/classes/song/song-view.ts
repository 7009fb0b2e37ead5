import type { LomClass } from "../../rows.ts"

export const SongView = {
  path: "Live.Song.Song.View",
  module: "Song",
  kind: "lom",
  bases: ["LomObject"],
  since: "<=8.2.7",
  doc: "What is selected in the Set and how it is shown.",
  canonicalPaths: ["live_set view"],
  properties: {
    canonical_parent: { type: "Song", access: "get", doc: "The Set that it belongs to." },
    draw_mode: {
      type: "bool",
      access: "get set observe",
      doc: "Whether the pencil is on, to draw notes and envelopes.",
    },
    follow_song: {
      type: "bool",
      access: "get set observe",
      doc: "Whether the Arrangement and clips scroll along with playback.",
    },
  },
  children: {
    detail_clip: {
      of: "Clip",
      access: "get set observe",
      nullable: true,
      doc: "The clip that is shown in Live's Clip View.",
    },
    highlighted_clip_slot: {
      of: "ClipSlot",
      access: "get set",
      nullable: true,
      doc: "The clip slot that is highlighted in the Session View.",
    },
    mod_mapping_device: {
      of: "Device",
      access: "get set observe",
      nullable: true,
      since: "12.4",
      uncertain: true,
      doc: "The modulation device that waits for a click on its target.",
    },
    mod_mapping_parameter: {
      of: "DeviceParameter",
      access: "get observe",
      nullable: true,
      since: "12.4",
      uncertain: true,
      doc: "The parameter over which the mapping of a modulation hovers.",
    },
    selected_chain: {
      of: "Chain",
      access: "get set observe",
      nullable: true,
      since: "9.5.0",
      doc: "The chain that is selected in a rack.",
    },
    selected_parameter: {
      of: "DeviceParameter",
      access: "get observe",
      nullable: true,
      doc: "The parameter that was selected last in Live's window.",
    },
    selected_scene: { of: "Scene", access: "get set observe", doc: "The scene that is selected." },
    selected_track: {
      of: "Track",
      access: "get set observe",
      doc: "The track that is selected; a return track or the Main track, too.",
    },
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
      doc: "Selects a device and shows its track, and makes control surfaces work on it unless told otherwise.",
    },
  },
} as const satisfies LomClass
