import type { LomClass } from "../../rows.ts"

export const MixerDevice = {
  path: "Live.MixerDevice.MixerDevice",
  module: "MixerDevice",
  kind: "lom",
  bases: ["LomObject"],
  since: "<=8.2.7",
  canonicalPaths: ["live_set tracks N mixer_device"],
  enums: ["MixerDevice.crossfade_assignments", "MixerDevice.panning_modes"],
  properties: {
    canonical_parent: { type: "Track", access: "get" },
    crossfade_assign: {
      type: "int",
      access: "get set observe",
      min: 0,
      max: 2,
      enum: "MixerDevice.crossfade_assignments",
      availability: {
        notFor: "main track",
        error: "RuntimeError",
        message: "Main track has no crossfader assignment!",
      },
    },
    panning_mode: {
      type: "int",
      access: "get set observe",
      min: 0,
      max: 1,
      enum: "MixerDevice.panning_modes",
      since: "10.0.1",
    },
  },
  children: {
    crossfader: {
      of: "DeviceParameter",
      access: "get",
      availability: { onlyFor: "main track", error: "RuntimeError", message: "Only the main track has a crossfader!" },
    },
    cue_volume: {
      of: "DeviceParameter",
      access: "get",
      availability: {
        onlyFor: "main track",
        error: "RuntimeError",
        message: "Cue volume available on the main track only!",
      },
    },
    left_split_stereo: { of: "DeviceParameter", access: "get", since: "10.0.1" },
    panning: { of: "DeviceParameter", access: "get" },
    right_split_stereo: { of: "DeviceParameter", access: "get", since: "10.0.1" },
    sends: { of: "DeviceParameter", list: true, access: "get observe" },
    song_tempo: {
      of: "DeviceParameter",
      access: "get",
      availability: {
        onlyFor: "main track",
        error: "RuntimeError",
        message: "Only the main track has the song tempo!",
      },
    },
    track_activator: { of: "DeviceParameter", access: "get" },
    volume: { of: "DeviceParameter", access: "get" },
  },
  functions: {},
} as const satisfies LomClass
