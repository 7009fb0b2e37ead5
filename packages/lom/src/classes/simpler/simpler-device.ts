import type { LomClass } from "../../rows.ts"

export const SimplerDevice = {
  path: "Live.SimplerDevice.SimplerDevice",
  module: "SimplerDevice",
  kind: "lom",
  bases: ["Device"],
  since: "9.5.0",
  doc: "Simpler: an instrument that plays one sample.",
  viewClass: "SimplerDevice.View",
  properties: {
    can_warp_as: { type: "bool", access: "get observe", doc: "Whether the sample can be warped to a length." },
    can_warp_double: {
      type: "bool",
      access: "get observe",
      doc: "Whether the warped sample can be made twice as fast.",
    },
    can_warp_half: { type: "bool", access: "get observe", doc: "Whether the warped sample can be made half as fast." },
    multi_sample_mode: {
      type: "bool",
      access: "get observe",
      observeSince: "9.6.0",
      doc: "Whether it holds several samples, as Sampler does, and can only play them.",
    },
    note_pitch_bend_range: {
      type: "int",
      access: "get set observe",
      since: "11.3.20",
      doc: "How far a single note bends in MPE, in semitones.",
    },
    pad_slicing: {
      type: "bool",
      access: "get set observe",
      doc: "Whether playing a note that has no slice yet makes one.",
    },
    pitch_bend_range: {
      type: "int",
      access: "get set observe",
      since: "11.3.20",
      doc: "How far the pitch wheel bends, in semitones.",
    },
    playback_mode: {
      type: "int",
      access: "get set observe",
      min: 0,
      max: 2,
      enum: "SimplerDevice.PlaybackMode",
      doc: "Classic (held notes), one-shot or slicing.",
    },
    playing_position: {
      type: "float",
      access: "get observe",
      min: 0,
      max: 1,
      doc: "Where in the sample the last note plays, 0 to 1 of its length.",
    },
    playing_position_enabled: {
      type: "bool",
      access: "get observe",
      doc: "Whether the playing position is shown, that is, while a note sounds.",
    },
    retrigger: {
      type: "bool",
      access: "get set observe",
      doc: "Whether each note starts the sample anew when all voices are taken.",
    },
    slicing_playback_mode: {
      type: "int",
      access: "get set observe",
      min: 0,
      max: 2,
      enum: "SimplerDevice.SlicingPlaybackMode",
      doc: "How slices play: one at a time, several, or on through the following ones.",
    },
    voices: {
      type: "int",
      access: "get set observe",
      min: 1,
      max: 32,
      outOfRange: "raise",
      allowed: [1, 2, 3, 4, 6, 8, 12, 16, 24, 32],
      doc: "How many notes can sound at once.",
    },
  },
  children: {
    sample: { of: "Sample", access: "get observe", nullable: true, since: "9.6.0", doc: "The sample that is loaded." },
  },
  functions: {
    crop: {
      raises: [{ when: "no sample", error: "RuntimeError" }],
      doc: "Cuts the sample down to the part between start and end.",
    },
    guess_playback_length: { returns: "float", doc: "Answers how many beats the sample probably lasts." },
    replace_sample: {
      args: [{ name: "file_path", type: "str", keyword: true }],
      since: "12.4",
      doc: "Loads another audio file, named by its absolute path.",
    },
    reverse: { raises: [{ when: "no sample", error: "RuntimeError" }], doc: "Turns the sample round." },
    warp_as: {
      args: [{ name: "beat_time", type: "float", keyword: true }],
      doc: "Warps the part between start and end to last so many beats.",
    },
    warp_double: { doc: "Makes the warped sample twice as fast." },
    warp_half: { doc: "Makes the warped sample half as fast." },
  },
} as const satisfies LomClass
