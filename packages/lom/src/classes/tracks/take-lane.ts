import type { LomClass } from "../../rows.ts"

export const TakeLane = {
  path: "Live.TakeLane.TakeLane",
  module: "TakeLane",
  kind: "lom",
  bases: ["LomObject"],
  since: "12.2.0",
  canonicalPaths: ["live_set tracks N take_lanes M"],
  properties: {
    canonical_parent: { type: "Track", access: "get", uncertain: true },
    name: { type: "str", access: "get set observe" },
  },
  children: {
    arrangement_clips: { of: "Clip", list: true, access: "get observe" },
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
    },
  },
} as const satisfies LomClass
