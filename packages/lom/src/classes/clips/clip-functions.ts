import type { Functions } from "../../rows.ts"

export const clipFunctions = {
  add_new_notes: {
    args: [{ name: "notes", type: "Iterable[MidiNoteSpecification]" }],
    returns: "IntU64Vector",
    since: "11.0.0",
    doc: "Adds notes to a MIDI clip and answers their ids.",
  },
  add_warp_marker: {
    args: [{ name: "warp_marker", type: "WarpMarker", keyword: true }],
    raises: [
      { when: "segment bpm outside 5..999", error: "exception", message: "Segment length out of range" },
      { when: "sample_time beyond clip", error: "exception", message: "Warp marker sample time is out of range" },
      { when: "dict passed", error: "TypeError", message: "No registered converter" },
    ],
    since: "11.1.0",
    doc: "Pins a moment of the audio to a beat.",
  },
  apply_note_modifications: {
    args: [{ name: "notes", type: "MidiNoteVector" }],
    raises: [{ when: "plain list passed", error: "Boost.Python.ArgumentError" }],
    effect: "needs the MidiNoteVector returned by a get_* call",
    since: "11.0.0",
    doc: "Writes back notes that were read from this clip and changed, found by their ids.",
  },
  automation_envelope: {
    args: [{ name: "parameter", type: "DeviceParameter" }],
    returns: "Envelope | None",
    effect: "None for arrangement clips, for other-track parameters and when absent",
    since: "9.1.0",
    doc: "Answers the envelope of a parameter in this Session clip, if there is one.",
  },
  beat_to_sample_time: {
    args: [{ name: "beat_time", type: "float", keyword: true }],
    returns: "float",
    since: "9.7.0",
    doc: "Turns a time in beats into one in the audio file, by the warp markers.",
  },
  clear_all_envelopes: { since: "9.0.6", doc: "Deletes all envelopes of the clip." },
  clear_envelope: {
    args: [{ name: "parameter", type: "DeviceParameter" }],
    since: "9.0.6",
    doc: "Deletes the envelope of one parameter.",
  },
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
    doc: "Makes an envelope for a parameter of the same track in this Session clip, and answers it.",
  },
  crop: {
    since: "10.0.1",
    doc: "Cuts off what lies outside the loop, or outside start and end when the clip does not loop.",
  },
  deselect_all_notes: { doc: "Takes the selection from all notes." },
  duplicate_loop: {
    since: "9.0.6",
    doc: "Doubles the loop and copies its notes and envelopes into the new half; MIDI clips only.",
  },
  duplicate_notes_by_id: {
    args: [
      { name: "note_ids", type: "Iterable[int]", keyword: true },
      { name: "destination_time", type: "float | None", optional: true, default: null, keyword: true },
      { name: "transposition_amount", type: "int", optional: true, default: 0, keyword: true },
    ],
    returns: "IntU64Vector",
    since: "11.2.0",
    doc: "Copies notes to another time or pitch, and answers the ids of the copies.",
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
    doc: "Copies all notes of a time, or those of one pitch, to another time, transposed if wanted.",
  },
  fire: { doc: "Launches the clip, as its launch button does." },
  get_all_notes_extended: {
    returns: "MidiNoteVector",
    since: "11.1.0",
    doc: "Answers all notes of the clip, those outside the loop too.",
  },
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
    doc: "Answers notes of a region as older Live knew them, without probability; prefer get_notes_extended.",
  },
  get_notes_by_id: {
    args: [{ name: "note_ids", type: "Iterable[int]", keyword: true }],
    returns: "MidiNoteVector",
    since: "11.0.0",
    doc: "Answers the notes with these ids.",
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
    doc: "Answers the notes that begin in a region of pitches and beats.",
  },
  get_selected_notes: {
    returns: "tuple[tuple[int, float, float, float, bool], ...]",
    deprecated: true,
    doc: "Answers the selected notes as older Live knew them; prefer get_selected_notes_extended.",
  },
  get_selected_notes_extended: { returns: "MidiNoteVector", since: "11.0.0", doc: "Answers the selected notes." },
  move_playing_pos: {
    args: [{ name: "beats", type: "float" }],
    doc: "Jumps by so many beats within the playing clip, back when negative.",
  },
  move_warp_marker: {
    args: [
      { name: "marker_beat_time", type: "float", keyword: true },
      { name: "beat_time_distance", type: "float", keyword: true },
    ],
    since: "11.1.0",
    doc: "Moves the warp marker at a beat by a distance in beats.",
  },
  note_number_to_name: {
    args: [{ name: "midi_pitch", type: "int", keyword: true }],
    returns: "str",
    since: "12.0.5",
    doc: "Answers what Live calls this note, in the clip's scale and tuning.",
  },
  quantize: {
    args: [
      { name: "quantization_grid", type: "int", enum: "Song.RecordingQuantization" },
      { name: "amount", type: "float" },
    ],
    raises: [{ when: "grid outside 1..8", error: "RuntimeError", message: "Invalid quantization." }],
    since: "9.0.6",
    doc: "Moves notes or warp markers to a grid, wholly at an amount of 1.",
  },
  quantize_pitch: {
    args: [
      { name: "pitch", type: "int" },
      { name: "quantization_grid", type: "int", enum: "Song.RecordingQuantization" },
      { name: "amount", type: "float" },
    ],
    raises: [{ when: "grid outside 1..8", error: "RuntimeError", message: "Invalid quantization." }],
    since: "9.0.6",
    doc: "Moves the notes of one pitch to a grid, wholly at an amount of 1.",
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
    doc: "Deletes notes of a region as older Live knew them; prefer remove_notes_extended.",
  },
  remove_notes_by_id: {
    args: [{ name: "note_ids", type: "Iterable[int]" }],
    since: "11.0.0",
    doc: "Deletes the notes with these ids.",
  },
  remove_notes_extended: {
    args: [
      { name: "from_pitch", type: "int", keyword: true },
      { name: "pitch_span", type: "int", keyword: true },
      { name: "from_time", type: "float", keyword: true },
      { name: "time_span", type: "float", keyword: true },
    ],
    since: "11.0.0",
    doc: "Deletes the notes that begin in a region of pitches and beats.",
  },
  remove_warp_marker: {
    args: [{ name: "beat_time", type: "float", keyword: true }],
    since: "11.1.0",
    doc: "Deletes the warp marker at this beat.",
  },
  replace_selected_notes: {
    args: [{ name: "notes", type: "tuple[tuple[int, float, float, float, bool], ...]" }],
    deprecated: true,
    doc: "Puts these notes in place of the selected ones, as older Live knew them.",
  },
  sample_to_beat_time: {
    args: [{ name: "sample_time", type: "float", keyword: true }],
    returns: "float",
    since: "9.7.0",
    doc: "Turns a time in the audio file into one in beats, by the warp markers.",
  },
  scrub: {
    args: [{ name: "scrub_position", type: "float", keyword: true }],
    since: "9.2.0",
    doc: "Plays from this beat while it is held, until stop_scrub.",
  },
  seconds_to_sample_time: {
    args: [{ name: "seconds", type: "float", keyword: true }],
    returns: "float",
    since: "9.7.0",
    doc: "Turns seconds into a time in samples of the audio file; for clips that are not warped.",
  },
  select_all_notes: { doc: "Selects all notes." },
  select_notes_by_id: {
    args: [{ name: "note_ids", type: "Iterable[int]" }],
    since: "11.1.0",
    doc: "Selects the notes with these ids, besides those already selected.",
  },
  set_fire_button_state: {
    args: [{ name: "state", type: "bool" }],
    doc: "Presses or releases the clip's launch button, as its launch mode needs.",
  },
  set_notes: {
    args: [{ name: "notes", type: "tuple[tuple[int, float, float, float, bool], ...]" }],
    deprecated: true,
    since: "9.0.6",
    doc: "Adds notes as older Live knew them, over those already there; prefer add_new_notes.",
  },
  stop: { doc: "Stops its track as the stop button does, if the clip plays or records." },
  stop_scrub: { since: "9.2.0", doc: "Ends what scrub began." },
} as const satisfies Functions
