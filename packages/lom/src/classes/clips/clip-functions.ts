import type { Functions } from "../../rows.ts"

export const clipFunctions = {
  add_new_notes: {
    args: [{ name: "notes", type: "Iterable[MidiNoteSpecification]" }],
    returns: "IntU64Vector",
    since: "11.0.0",
  },
  add_warp_marker: {
    args: [{ name: "warp_marker", type: "WarpMarker", keyword: true }],
    raises: [
      { when: "segment bpm outside 5..999", error: "exception", message: "Segment length out of range" },
      { when: "sample_time beyond clip", error: "exception", message: "Warp marker sample time is out of range" },
      { when: "dict passed", error: "TypeError", message: "No registered converter" },
    ],
    since: "11.1.0",
  },
  apply_note_modifications: {
    args: [{ name: "notes", type: "MidiNoteVector" }],
    raises: [{ when: "plain list passed", error: "Boost.Python.ArgumentError" }],
    effect: "needs the MidiNoteVector returned by a get_* call",
    since: "11.0.0",
  },
  automation_envelope: {
    args: [{ name: "parameter", type: "DeviceParameter" }],
    returns: "Envelope | None",
    effect: "None for arrangement clips, for other-track parameters and when absent",
    since: "9.1.0",
  },
  beat_to_sample_time: {
    args: [{ name: "beat_time", type: "float", keyword: true }],
    returns: "float",
    since: "9.7.0",
  },
  clear_all_envelopes: { since: "9.0.6" },
  clear_envelope: { args: [{ name: "parameter", type: "DeviceParameter" }], since: "9.0.6" },
  create_automation_envelope: {
    args: [{ name: "parameter", type: "DeviceParameter" }],
    returns: "Envelope",
    raises: [
      {
        when: "arrangement clip or other track",
        error: "RuntimeError",
        message: "Not a session clip or parameter belongs to another track.",
      },
      { when: "already exists", error: "RuntimeError", message: "There is already an envelope for the parameter" },
    ],
    since: "10.1.0",
  },
  crop: { since: "10.0.1" },
  deselect_all_notes: {},
  duplicate_loop: { since: "9.0.6" },
  duplicate_notes_by_id: {
    args: [
      { name: "note_ids", type: "Iterable[int]", keyword: true },
      { name: "destination_time", type: "float | None", optional: true, default: null, keyword: true },
      { name: "transposition_amount", type: "int", optional: true, default: 0, keyword: true },
    ],
    returns: "IntU64Vector",
    since: "11.2.0",
  },
  duplicate_region: {
    args: [
      { name: "region_start", type: "float", keyword: true },
      { name: "region_length", type: "float", keyword: true },
      { name: "destination_time", type: "float", keyword: true },
      { name: "pitch", type: "int", optional: true, default: -1, keyword: true },
      { name: "transposition_amount", type: "int", optional: true, default: 0, keyword: true },
    ],
    since: "9.7.0",
  },
  fire: {},
  get_all_notes_extended: { returns: "MidiNoteVector", since: "11.1.0" },
  get_notes: {
    args: [
      { name: "from_time", type: "float", keyword: true },
      { name: "from_pitch", type: "int", keyword: true },
      { name: "time_span", type: "float", keyword: true },
      { name: "pitch_span", type: "int", keyword: true },
    ],
    returns: "tuple[tuple[int, float, float, float, bool], ...]",
    deprecated: true,
    since: "9.0.6",
  },
  get_notes_by_id: {
    args: [{ name: "note_ids", type: "Iterable[int]", keyword: true }],
    returns: "MidiNoteVector",
    since: "11.0.0",
  },
  get_notes_extended: {
    args: [
      { name: "from_pitch", type: "int", keyword: true },
      { name: "pitch_span", type: "int", keyword: true },
      { name: "from_time", type: "float", keyword: true },
      { name: "time_span", type: "float", keyword: true },
    ],
    returns: "MidiNoteVector",
    since: "11.0.0",
  },
  get_selected_notes: { returns: "tuple[tuple[int, float, float, float, bool], ...]", deprecated: true },
  get_selected_notes_extended: { returns: "MidiNoteVector", since: "11.0.0" },
  move_playing_pos: { args: [{ name: "beats", type: "float" }] },
  move_warp_marker: {
    args: [
      { name: "marker_beat_time", type: "float", keyword: true },
      { name: "beat_time_distance", type: "float", keyword: true },
    ],
    since: "11.1.0",
  },
  note_number_to_name: { args: [{ name: "midi_pitch", type: "int", keyword: true }], returns: "str", since: "12.0.5" },
  quantize: {
    args: [
      { name: "quantization_grid", type: "int", enum: "Song.RecordingQuantization" },
      { name: "amount", type: "float" },
    ],
    raises: [{ when: "grid outside 1..8", error: "RuntimeError", message: "Invalid quantization." }],
    since: "9.0.6",
  },
  quantize_pitch: {
    args: [
      { name: "pitch", type: "int" },
      { name: "quantization_grid", type: "int", enum: "Song.RecordingQuantization" },
      { name: "amount", type: "float" },
    ],
    raises: [{ when: "grid outside 1..8", error: "RuntimeError", message: "Invalid quantization." }],
    since: "9.0.6",
  },
  remove_notes: {
    args: [
      { name: "from_time", type: "float" },
      { name: "from_pitch", type: "int" },
      { name: "time_span", type: "float" },
      { name: "pitch_span", type: "int" },
    ],
    deprecated: true,
    since: "9.0.6",
  },
  remove_notes_by_id: { args: [{ name: "note_ids", type: "Iterable[int]" }], since: "11.0.0" },
  remove_notes_extended: {
    args: [
      { name: "from_pitch", type: "int", keyword: true },
      { name: "pitch_span", type: "int", keyword: true },
      { name: "from_time", type: "float", keyword: true },
      { name: "time_span", type: "float", keyword: true },
    ],
    since: "11.0.0",
  },
  remove_warp_marker: { args: [{ name: "beat_time", type: "float", keyword: true }], since: "11.1.0" },
  replace_selected_notes: {
    args: [{ name: "notes", type: "tuple[tuple[int, float, float, float, bool], ...]" }],
    deprecated: true,
  },
  sample_to_beat_time: {
    args: [{ name: "sample_time", type: "float", keyword: true }],
    returns: "float",
    since: "9.7.0",
  },
  scrub: { args: [{ name: "scrub_position", type: "float", keyword: true }], since: "9.2.0" },
  seconds_to_sample_time: {
    args: [{ name: "seconds", type: "float", keyword: true }],
    returns: "float",
    since: "9.7.0",
  },
  select_all_notes: {},
  select_notes_by_id: { args: [{ name: "note_ids", type: "Iterable[int]" }], since: "11.1.0" },
  set_fire_button_state: { args: [{ name: "state", type: "bool" }] },
  set_notes: {
    args: [{ name: "notes", type: "tuple[tuple[int, float, float, float, bool], ...]" }],
    deprecated: true,
    since: "9.0.6",
  },
  stop: {},
  stop_scrub: { since: "9.2.0" },
} as const satisfies Functions
