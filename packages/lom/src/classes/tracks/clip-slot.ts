import type { LomClass } from "../../rows.ts"

export const ClipSlot = {
  path: "Live.ClipSlot.ClipSlot",
  module: "ClipSlot",
  kind: "lom",
  bases: ["LomObject"],
  since: "<=8.2.7",
  doc: "A place for one clip in the Session View, where a track and a scene meet.",
  canonicalPaths: ["live_set tracks N clip_slots M"],
  properties: {
    canonical_parent: { type: "Track", access: "get", doc: "The track that it belongs to." },
    color: {
      type: "int",
      access: "get observe",
      nullable: true,
      since: "9.1.0",
      doc: "Colour of the first clip in a group slot; null elsewhere.",
    },
    color_index: {
      type: "int",
      access: "get observe",
      nullable: true,
      since: "9.5.0",
      doc: "Palette place of the first clip's colour in a group slot; null elsewhere.",
    },
    controls_other_clips: {
      type: "bool",
      access: "get observe",
      availability: { note: "only True on group slots" },
      doc: "Whether launching this group slot launches clips in its tracks.",
    },
    has_clip: { type: "bool", access: "get observe", doc: "Whether there is a clip in the slot." },
    has_stop_button: {
      type: "bool",
      access: "get set observe",
      doc: "Whether launching the empty slot stops the track.",
    },
    is_group_slot: { type: "bool", access: "get", since: "9.7.0", doc: "Whether the slot belongs to a group track." },
    is_playing: { type: "bool", access: "get", doc: "Whether the slot's clip plays, or a clip in its group." },
    is_recording: {
      type: "bool",
      access: "get",
      doc: "Whether a clip is being recorded in the slot, or in its group.",
    },
    is_triggered: {
      type: "bool",
      access: "get observe",
      doc: "Whether the slot was launched and waits for the quantization.",
    },
    playing_status: {
      type: "int",
      access: "get observe",
      enum: "ClipSlot.ClipSlotPlayingState",
      enumInstance: true,
      availability: { note: "always 0 on non-group slots" },
      doc: "What the clips of a group slot do: stopped, playing or recording; 0 on other slots.",
    },
    will_record_on_start: {
      type: "bool",
      access: "get",
      availability: { note: "observed always False (12.3.5)" },
      doc: "Whether launching the slot would record.",
    },
  },
  children: {
    clip: { of: "Clip", access: "get", nullable: true, doc: "The clip in the slot." },
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
      doc: "Makes a clip from an audio file in the empty slot of an audio track, and answers it.",
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
      doc: "Makes an empty MIDI clip of so many beats in the empty slot of a MIDI track, and answers it.",
    },
    delete_clip: {
      raises: [{ when: "empty slot", error: "RuntimeError" }],
      since: "9.0.6",
      doc: "Deletes the slot's clip.",
    },
    duplicate_clip_to: {
      args: [{ name: "target_clip_slot", type: "ClipSlot" }],
      raises: [{ when: "source empty, type mismatch, or group slot", error: "RuntimeError" }],
      effect: "replaces target clip",
      since: "9.7.0",
      doc: "Copies the slot's clip into another slot, over what is there.",
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
      doc: "Launches the slot: plays its clip, records into an empty slot of an armed track, or stops the track.",
    },
    set_fire_button_state: {
      args: [{ name: "state", type: "bool" }],
      doc: "Presses or releases the slot's launch button, as its clip's launch mode needs.",
    },
    stop: { doc: "Stops what plays or records in the slot; on a group slot, in all its tracks." },
  },
} as const satisfies LomClass
