import type { Functions } from "../../rows.ts"

export const songFunctions = {
  begin_undo_step: { since: "9.0.6" },
  capture_and_insert_scene: {
    args: [
      {
        name: "capture_mode",
        type: "int",
        optional: true,
        default: 0,
        keyword: true,
        pyName: "CaptureMode",
        enum: "Song.CaptureMode",
      },
    ],
    since: "9.0.6",
  },
  capture_midi: {
    args: [
      {
        name: "destination",
        type: "int",
        optional: true,
        default: 0,
        keyword: true,
        pyName: "Destination",
        enum: "Song.CaptureDestination",
      },
    ],
    since: "10.0.1",
  },
  continue_playing: { effect: "resumes at last stop point", deferred: true },
  create_audio_track: {
    args: [{ name: "index", type: "int | None", optional: true, default: null, keyword: true, pyName: "Index" }],
    returns: "Track",
    raises: [{ when: "invalid index or edition limit", error: "Live.Base.LimitationError", uncertain: true }],
    effect: "new track is selected",
    index: "0..len(tracks) inserts before; -1 appends; None = after selection",
    since: "9.0.6",
  },
  create_midi_track: {
    args: [{ name: "index", type: "int | None", optional: true, default: null, keyword: true, pyName: "Index" }],
    returns: "Track",
    raises: [{ when: "invalid index or edition limit", error: "Live.Base.LimitationError", uncertain: true }],
    effect: "new track is selected",
    index: "0..len(tracks) inserts before; -1 appends; None = after selection",
    since: "9.0.6",
  },
  create_return_track: {
    returns: "Track",
    raises: [
      { when: "edition limit", error: "Live.Base.LimitationError" },
      { when: "more than 12 returns", error: "RuntimeError" },
    ],
    effect: "appended at end",
    since: "9.0.6",
  },
  create_scene: {
    args: [{ name: "index", type: "int" }],
    returns: "Scene",
    raises: [{ when: "invalid index or edition limit", error: "Live.Base.LimitationError", uncertain: true }],
    effect: "selects the new scene; copies tempo/time-signature settings of the scene above (12.4.5)",
    index: "0..len(scenes); -1 appends",
    since: "9.0.6",
  },
  delete_return_track: {
    args: [{ name: "index", type: "int" }],
    raises: [{ when: "bad index", error: "exception" }],
    since: "9.7.0",
  },
  delete_scene: {
    args: [{ name: "index", type: "int" }],
    raises: [{ when: "bad index", error: "exception" }],
    since: "9.0.6",
  },
  delete_track: {
    args: [{ name: "index", type: "int" }],
    raises: [{ when: "bad index", error: "exception" }],
    since: "9.0.6",
  },
  duplicate_scene: {
    args: [{ name: "index", type: "int" }],
    effect: "copy is inserted after the source and selected; keeps the name; returns None",
    since: "9.0.6",
  },
  duplicate_track: {
    args: [{ name: "index", type: "int" }],
    effect: "copy is inserted after the source and selected; returns None",
    since: "9.0.6",
  },
  end_undo_step: { since: "9.0.6" },
  find_device_position: {
    args: [
      { name: "device", type: "Device", keyword: true },
      { name: "target", type: "Track | Chain", keyword: true },
      { name: "target_position", type: "int", keyword: true },
    ],
    returns: "int",
    effect: "-1 when insertion impossible",
    since: "9.5.0",
  },
  force_link_beat_time: { since: "9.7.0" },
  get_beats_loop_length: { returns: "BeatTime" },
  get_beats_loop_start: { returns: "BeatTime" },
  get_current_beats_song_time: { returns: "BeatTime" },
  get_current_smpte_song_time: { args: [{ name: "format", type: "int" }], returns: "SmptTime" },
  get_data: {
    args: [
      { name: "key", type: "str", keyword: true },
      { name: "default_value", type: "any", keyword: true },
    ],
    returns: "any",
    since: "9.7.0",
  },
  is_cue_point_selected: { returns: "bool" },
  jump_by: { args: [{ name: "beats", type: "float" }], deferred: true },
  jump_to_next_cue: {},
  jump_to_prev_cue: {},
  move_device: {
    args: [
      { name: "device", type: "Device", keyword: true },
      { name: "target", type: "Track | Chain", keyword: true },
      { name: "target_position", type: "int", keyword: true },
    ],
    returns: "int",
    raises: [
      { when: "cannot move", error: "RuntimeError", message: "Couldn't move device." },
      { when: "bad position", error: "RuntimeError", message: "Couldn't move device. target_index out of range." },
    ],
    effect: "returns actual position",
    since: "9.5.0",
  },
  play_selection: {},
  re_enable_automation: { since: "9.0.6" },
  redo: { returns: "str", effect: "returns label text (str) on 12.x" },
  scrub_by: { args: [{ name: "beats", type: "float" }], deferred: true },
  set_data: {
    args: [
      { name: "key", type: "str", keyword: true },
      { name: "value", type: "any", keyword: true },
    ],
    since: "9.7.0",
  },
  set_or_delete_cue: {
    effect: "toggles at insert marker (stopped) / playhead (playing); snaps to arrangement grid when stopped",
  },
  start_playing: { effect: "from start_time", deferred: true },
  stop_all_clips: {
    args: [{ name: "quantized", type: "bool", optional: true, default: true, keyword: true, pyName: "Quantized" }],
  },
  stop_playing: { effect: "when already stopped: playhead and start marker return to 0", deferred: true },
  sync_parameter_changes: { since: "12.4" },
  tap_tempo: {},
  trigger_session_record: {
    args: [{ name: "record_length", type: "float", optional: true, default: 1.7976931348623157e308, keyword: true }],
    effect: "no-op when no track is armed; starts transport",
    since: "9.0.6",
  },
  undo: { returns: "str", effect: "returns label text (str) on 12.x; None on older versions" },
} as const satisfies Functions
