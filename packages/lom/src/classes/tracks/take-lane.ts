import type { LomClass } from "../../rows.ts"

export const TakeLane = {
  path: "Live.TakeLane.TakeLane",
  module: "TakeLane",
  kind: "lom",
  bases: ["LomObject"],
  since: "12.2.0",
  doc: "A lane of alternative takes under a track of the Arrangement.",
  canonicalPaths: ["live_set tracks N take_lanes M"],
  properties: {
    canonical_parent: { type: "Track", access: "get", uncertain: true, doc: "The track that it belongs to." },
    name: { type: "str", access: "get set observe", doc: "Name of the lane." },
  },
  children: {
    arrangement_clips: {
      of: "Clip",
      list: true,
      access: "get observe",
      doc: "The takes in the lane, from left to right.",
    },
  },
  functions: {
    create_audio_clip: {
      args: [
        { name: "file_path", type: "str" },
        { name: "start_time", type: "float" },
      ],
      returns: "Clip",
      raises: [
        {
          when: "not an audio track",
          error: "RuntimeError",
          message: "Audio clips can only be created on audio tracks",
        },
      ],
      doc: "Makes a clip from an audio file in the lane at this time in beats, and answers it.",
    },
    create_midi_clip: {
      args: [
        { name: "start_time", type: "float" },
        { name: "length", type: "float" },
      ],
      returns: "Clip",
      raises: [
        { when: "not a MIDI track", error: "RuntimeError", message: "MIDI clips can only be created on MIDI tracks" },
      ],
      doc: "Makes an empty MIDI clip in the lane, with start and length in beats, and answers it.",
    },
  },
} as const satisfies LomClass
