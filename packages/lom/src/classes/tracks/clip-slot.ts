import type { LomClass } from "../../rows.ts"

export const ClipSlot = {
  path: "Live.ClipSlot.ClipSlot",
  module: "ClipSlot",
  kind: "lom",
  bases: ["LomObject"],
  since: "<=8.2.7",
  canonicalPaths: ["live_set tracks N clip_slots M"],
  properties: {
    canonical_parent: { type: "Track", access: "get" },
    color: { type: "int", access: "get observe", nullable: true, since: "9.1.0" },
    color_index: { type: "int", access: "get observe", nullable: true, since: "9.5.0" },
    controls_other_clips: { type: "bool", access: "get observe", availability: { note: "only True on group slots" } },
    has_clip: { type: "bool", access: "get observe" },
    has_stop_button: { type: "bool", access: "get set observe" },
    is_group_slot: { type: "bool", access: "get", since: "9.7.0" },
    is_playing: { type: "bool", access: "get" },
    is_recording: { type: "bool", access: "get" },
    is_triggered: { type: "bool", access: "get observe" },
    playing_status: {
      type: "int",
      access: "get observe",
      enum: "ClipSlot.ClipSlotPlayingState",
      enumInstance: true,
      availability: { note: "always 0 on non-group slots" },
    },
    will_record_on_start: { type: "bool", access: "get", availability: { note: "observed always False (12.3.5)" } },
  },
  children: {
    clip: { of: "Clip", access: "get", nullable: true },
  },
  functions: {
    create_audio_clip: {
      args: [{ name: "path", type: "str" }],
      returns: "Clip",
      raises: [
        { when: "slot occupied", error: "RuntimeError", message: "This clip slot already has a clip" },
        {
          when: "not an audio track",
          error: "RuntimeError",
          message: "Audio clips can only be created on audio tracks",
        },
        { when: "relative path", error: "ValueError", message: "Please provide an absolute path" },
        {
          when: "bad file",
          error: "ValueError",
          message: "The provided path does not appear to point to a valid audio file",
        },
        {
          when: "frozen track",
          error: "RuntimeError",
          message: "Clips cannot be created on frozen tracks",
          messageUncertain: true,
        },
      ],
      absentIn: ["12.0.0"],
      since: "11.3.25",
    },
    create_clip: {
      args: [{ name: "length", type: "float" }],
      returns: "Clip",
      raises: [
        { when: "slot occupied", error: "RuntimeError", message: "This clip slot already has a clip" },
        { when: "not a MIDI track", error: "RuntimeError", message: "MIDI clips can only be created on MIDI tracks" },
        { when: "length <= 0", error: "RuntimeError" },
      ],
      since: "9.0.6",
    },
    delete_clip: { raises: [{ when: "empty slot", error: "RuntimeError" }], since: "9.0.6" },
    duplicate_clip_to: {
      args: [{ name: "target_clip_slot", type: "ClipSlot" }],
      raises: [{ when: "source empty, type mismatch, or group slot", error: "RuntimeError" }],
      effect: "replaces target clip",
      since: "9.7.0",
    },
    fire: {
      args: [
        { name: "record_length", type: "float", optional: true, default: 1.7976931348623157e308, keyword: true },
        {
          name: "launch_quantization",
          type: "int",
          optional: true,
          default: -2147483648,
          keyword: true,
          enum: "Song.Quantization",
        },
        { name: "force_legato", type: "bool", optional: true, default: false, keyword: true },
      ],
      raises: [
        { when: "record_length given on occupied slot", error: "RuntimeError" },
        {
          when: "force_legato on empty slot",
          error: "RuntimeError",
          message: "Can only pass force_legato to non-empty slots.",
        },
      ],
      overloads: [[], ["record_length", "launch_quantization", "force_legato"]],
    },
    set_fire_button_state: { args: [{ name: "state", type: "bool" }] },
    stop: {},
  },
} as const satisfies LomClass
