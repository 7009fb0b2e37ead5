import type { LomClass } from "../../rows.ts"

export const MixerDevice = {
  path: "Live.MixerDevice.MixerDevice",
  module: "MixerDevice",
  kind: "lom",
  bases: ["LomObject"],
  since: "<=8.2.7",
  doc: "The mixer of a track: volume, pan, sends and crossfader side.",
  canonicalPaths: ["live_set tracks N mixer_device"],
  enums: ["MixerDevice.crossfade_assignments", "MixerDevice.panning_modes"],
  properties: {
    canonical_parent: { type: "Track", access: "get", doc: "The track that it belongs to." },
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
      doc: "Side of the crossfader: 0 for A, 1 for none, 2 for B; the Main track has none.",
    },
    panning_mode: {
      type: "int",
      access: "get set observe",
      min: 0,
      max: 1,
      enum: "MixerDevice.panning_modes",
      since: "10.0.1",
      doc: "Whether the track is panned as a whole or left and right apart.",
    },
  },
  children: {
    crossfader: {
      of: "DeviceParameter",
      access: "get",
      availability: { onlyFor: "main track", error: "RuntimeError", message: "Only the main track has a crossfader!" },
      doc: "The crossfader between sides A and B, -1 to 1; only on the Main track.",
    },
    cue_volume: {
      of: "DeviceParameter",
      access: "get",
      availability: {
        onlyFor: "main track",
        error: "RuntimeError",
        message: "Cue volume available on the main track only!",
      },
      doc: "Volume of metronome, preview and cued tracks; only on the Main track.",
    },
    left_split_stereo: {
      of: "DeviceParameter",
      access: "get",
      since: "10.0.1",
      doc: "Pan of the left side while panning is split.",
    },
    panning: { of: "DeviceParameter", access: "get", doc: "Pan of the track, -1 for left to 1 for right." },
    right_split_stereo: {
      of: "DeviceParameter",
      access: "get",
      since: "10.0.1",
      doc: "Pan of the right side while panning is split.",
    },
    sends: {
      of: "DeviceParameter",
      list: true,
      access: "get observe",
      doc: "How much goes to each return track, in their order; on a fader that reaches 0 dB.",
    },
    song_tempo: {
      of: "DeviceParameter",
      access: "get",
      availability: {
        onlyFor: "main track",
        error: "RuntimeError",
        message: "Only the main track has the song tempo!",
      },
      doc: "The tempo of the Set as a parameter; only on the Main track.",
    },
    track_activator: {
      of: "DeviceParameter",
      access: "get",
      doc: "The track's on switch, which is the opposite of mute.",
    },
    volume: {
      of: "DeviceParameter",
      access: "get",
      doc: "Volume of the track, 0 to 1 on Live's fader: 0.85 is 0 dB, 1 is 6 dB.",
    },
  },
  functions: {},
} as const satisfies LomClass
