import type { Functions } from "../../rows.ts"

export const songFunctions = {
  begin_undo_step: { since: "9.0.6", doc: "Begins to gather changes into one undo step, until end_undo_step." },
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
    doc: "Inserts a scene below the selected one that holds the clips playing now.",
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
    doc: "Turns the notes that were played last, though not recorded, into a clip.",
  },
  continue_playing: {
    effect: "resumes at last stop point",
    deferred: true,
    doc: "Goes on playing from where playback stopped last.",
  },
  create_audio_track: {
    args: [{ name: "index", type: "int | None", optional: true, default: null, keyword: true, pyName: "Index" }],
    returns: "Track",
    raises: [{ when: "invalid index or edition limit", error: "Live.Base.LimitationError", uncertain: true }],
    effect: "new track is selected",
    index: "0..len(tracks) inserts before; -1 appends; None = after selection",
    since: "9.0.6",
    doc: "Makes an audio track and answers it.",
  },
  create_midi_track: {
    args: [{ name: "index", type: "int | None", optional: true, default: null, keyword: true, pyName: "Index" }],
    returns: "Track",
    raises: [{ when: "invalid index or edition limit", error: "Live.Base.LimitationError", uncertain: true }],
    effect: "new track is selected",
    index: "0..len(tracks) inserts before; -1 appends; None = after selection",
    since: "9.0.6",
    doc: "Makes a MIDI track and answers it.",
  },
  create_return_track: {
    returns: "Track",
    raises: [
      { when: "edition limit", error: "Live.Base.LimitationError" },
      { when: "more than 12 returns", error: "RuntimeError" },
    ],
    effect: "appended at end",
    since: "9.0.6",
    doc: "Makes a return track after the last one and answers it; there may be twelve.",
  },
  create_scene: {
    args: [{ name: "index", type: "int" }],
    returns: "Scene",
    raises: [{ when: "invalid index or edition limit", error: "Live.Base.LimitationError", uncertain: true }],
    effect: "selects the new scene; copies tempo/time-signature settings of the scene above (12.4.5)",
    index: "0..len(scenes); -1 appends",
    since: "9.0.6",
    doc: "Makes an empty scene and answers it.",
  },
  delete_return_track: {
    args: [{ name: "index", type: "int" }],
    raises: [{ when: "bad index", error: "exception" }],
    since: "9.7.0",
    doc: "Deletes the return track at this position, and with it every send to it.",
  },
  delete_scene: {
    args: [{ name: "index", type: "int" }],
    raises: [{ when: "bad index", error: "exception" }],
    since: "9.0.6",
    doc: "Deletes the scene at this position and its clips; a Set keeps at least one.",
  },
  delete_track: {
    args: [{ name: "index", type: "int" }],
    raises: [{ when: "bad index", error: "exception" }],
    since: "9.0.6",
    doc: "Deletes the track at this position with its clips and devices.",
  },
  duplicate_scene: {
    args: [{ name: "index", type: "int" }],
    effect: "copy is inserted after the source and selected; keeps the name; returns None",
    since: "9.0.6",
    doc: "Copies the scene at this position with its clips, below it.",
  },
  duplicate_track: {
    args: [{ name: "index", type: "int" }],
    effect: "copy is inserted after the source and selected; returns None",
    since: "9.0.6",
    doc: "Copies the track at this position with clips and devices, to its right.",
  },
  end_undo_step: { since: "9.0.6", doc: "Ends what begin_undo_step began: the changes between are undone together." },
  find_device_position: {
    args: [
      { name: "device", type: "Device", keyword: true },
      { name: "target", type: "Track | Chain", keyword: true },
      { name: "target_position", type: "int", keyword: true },
    ],
    returns: "int",
    effect: "-1 when insertion impossible",
    since: "9.5.0",
    doc: "Answers where in the target's chain the device could be put, as near as possible to the wanted position.",
  },
  force_link_beat_time: { since: "9.7.0", doc: "Makes Link peers take over the beat of this Set at once." },
  get_beats_loop_length: {
    returns: "BeatTime",
    doc: "Length of the Arrangement loop in bars, beats, sixteenths and ticks.",
  },
  get_beats_loop_start: {
    returns: "BeatTime",
    doc: "Start of the Arrangement loop in bars, beats, sixteenths and ticks.",
  },
  get_current_beats_song_time: {
    returns: "BeatTime",
    doc: "The playback position in bars, beats, sixteenths and ticks.",
  },
  get_current_smpte_song_time: {
    args: [{ name: "format", type: "int" }],
    returns: "SmptTime",
    doc: "The playback position in hours, minutes, seconds and frames of the wanted format.",
  },
  get_data: {
    args: [
      { name: "key", type: "str", keyword: true },
      { name: "default_value", type: "any", keyword: true },
    ],
    returns: "any",
    since: "9.7.0",
    doc: "Reads what a script stored in the Set under a key, or the default given.",
  },
  is_cue_point_selected: { returns: "bool", doc: "Whether the playback position stands exactly on a locator." },
  jump_by: {
    args: [{ name: "beats", type: "float" }],
    deferred: true,
    doc: "Moves the playback position by so many beats, back when negative.",
  },
  jump_to_next_cue: { doc: "Jumps to the next locator, quantized while playing." },
  jump_to_prev_cue: { doc: "Jumps to the previous locator, quantized while playing." },
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
    doc: "Moves a device to a position in a track or chain, and answers where it really went.",
  },
  play_selection: { doc: "Plays what is selected in the Arrangement; without a selection it does nothing." },
  re_enable_automation: { since: "9.0.6", doc: "Lets all automation that was overridden by hand take effect again." },
  redo: {
    returns: "str",
    effect: "returns label text (str) on 12.x",
    doc: "Does again what was undone last, and answers what it was.",
  },
  scrub_by: {
    args: [{ name: "beats", type: "float" }],
    deferred: true,
    doc: "Moves the playback position by so many beats while playing on, in rhythm.",
  },
  set_data: {
    args: [
      { name: "key", type: "str", keyword: true },
      { name: "value", type: "any", keyword: true },
    ],
    since: "9.7.0",
    doc: "Stores a value under a key in the Set, where it is saved with it.",
  },
  set_or_delete_cue: {
    effect: "toggles at insert marker (stopped) / playhead (playing); snaps to arrangement grid when stopped",
    doc: "Makes a locator at the playback position, or deletes the one that stands there.",
  },
  start_playing: { effect: "from start_time", deferred: true, doc: "Starts playback from the insert marker." },
  stop_all_clips: {
    args: [{ name: "quantized", type: "bool", optional: true, default: true, keyword: true, pyName: "Quantized" }],
    doc: "Stops all Session clips, quantized or at once; the Set plays on.",
  },
  stop_playing: {
    effect: "when already stopped: playhead and start marker return to 0",
    deferred: true,
    doc: "Stops playback; a second stop goes back to the beginning.",
  },
  sync_parameter_changes: {
    since: "12.4",
    doc: "Lets parameter changes that are still under way take effect before anything else.",
  },
  tap_tempo: { doc: "One tap: several in rhythm set the tempo." },
  trigger_session_record: {
    args: [{ name: "record_length", type: "float", optional: true, default: 1.7976931348623157e308, keyword: true }],
    effect: "no-op when no track is armed; starts transport",
    since: "9.0.6",
    doc: "Starts or ends Session recording on the armed tracks, for a number of beats when one is given.",
  },
  undo: {
    returns: "str",
    effect: "returns label text (str) on 12.x; None on older versions",
    doc: "Takes back the last change, and answers what it was.",
  },
} as const satisfies Functions
