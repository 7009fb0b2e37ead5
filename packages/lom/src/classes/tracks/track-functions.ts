import type { Functions } from "../../rows.ts"

export const trackFunctions = {
  create_audio_clip: {
    args: [
      { name: "file_path", type: "str" },
      { name: "position", type: "float" },
    ],
    returns: "Clip",
    raises: [
      { when: "not an audio track", error: "RuntimeError", message: "Audio clips can only be created on audio tracks" },
      { when: "relative path", error: "ValueError", message: "Please provide an absolute path" },
      {
        when: "bad file",
        error: "ValueError",
        message: "The provided path does not appear to point to a valid audio file",
      },
      { when: "position outside 0..1576800", error: "exception" },
    ],
    absentIn: ["12.0.0"],
    since: "11.3.25",
    doc: "Makes an Arrangement clip from an audio file at this time in beats, and answers it.",
  },
  create_midi_clip: {
    args: [
      { name: "start_time", type: "float" },
      { name: "length", type: "float" },
    ],
    returns: "Clip",
    raises: [
      { when: "not a MIDI track", error: "RuntimeError", message: "MIDI clips can only be created on MIDI tracks" },
      { when: "position outside 0..1576800", error: "exception" },
    ],
    since: "12.2.0",
    doc: "Makes an empty MIDI clip in the Arrangement, with start and length in beats, and answers it.",
  },
  create_take_lane: { returns: "TakeLane", since: "12.2.0", doc: "Makes a take lane and answers it." },
  delete_clip: {
    args: [{ name: "clip", type: "Clip" }],
    raises: [{ when: "clip belongs to another track", error: "RuntimeError" }],
    since: "9.7.0",
    doc: "Deletes a clip of this track.",
  },
  delete_device: {
    args: [{ name: "index", type: "int" }],
    since: "9.0.6",
    doc: "Deletes the device at this position.",
  },
  duplicate_clip_slot: {
    args: [{ name: "index", type: "int" }],
    returns: "int",
    effect: "12.4.5: writes slot i+1 (overwrites); docstring says next free slot",
    since: "9.0.6",
    doc: "Copies the clip at this position into the slot below, over what is there; answers that slot's position.",
  },
  duplicate_clip_to_arrangement: {
    args: [
      { name: "clip", type: "Clip", keyword: true },
      { name: "destination_time", type: "float", keyword: true },
    ],
    returns: "Clip",
    since: "9.7.0",
    doc: "Copies a clip into the Arrangement at this time in beats, and answers the copy.",
  },
  duplicate_device: {
    args: [{ name: "index", type: "int" }],
    since: "12.3.0",
    doc: "Copies the device at this position, behind it.",
  },
  get_data: {
    args: [
      { name: "key", type: "str", keyword: true },
      { name: "default_value", type: "any", keyword: true },
    ],
    returns: "any",
    since: "10.0.1",
    doc: "Reads what a script stored in the track under a key, or the default given.",
  },
  insert_device: {
    args: [
      { name: "device_name", type: "str", keyword: true, pyName: "DeviceName" },
      { name: "device_index", type: "int", optional: true, default: -1, keyword: true, pyName: "DeviceIndex" },
    ],
    returns: "Device",
    raises: [
      { when: "unknown name", error: "ValueError", message: "Device {name} not found." },
      {
        when: "second instrument",
        error: "exception",
        message: "Can not insert device '{name}': Device chains cannot have more than one instrument each.",
      },
      {
        when: "wrong track type",
        error: "exception",
        message: "Can not insert device '{name}': Only audio effects can be inserted into an audio track.",
      },
      {
        when: "bad index",
        error: "exception",
        message:
          "Invalid insert index for device '{name}': Insert MIDI effects before instruments. A valid index would be {n}.",
      },
    ],
    effect: "exact, case-sensitive UI name of a native device; returns the Device",
    since: "12.3.0",
    doc: "Inserts one of Live's own devices, called as in the browser, and answers it.",
  },
  jump_in_running_session_clip: {
    args: [{ name: "beats", type: "float" }],
    doc: "Jumps by so many beats within the track's playing Session clip, back when negative.",
  },
  set_data: {
    args: [
      { name: "key", type: "str", keyword: true },
      { name: "value", type: "any", keyword: true },
    ],
    since: "10.0.1",
    doc: "Stores a value under a key in the track, where it is saved with the Set.",
  },
  stop_all_clips: {
    args: [{ name: "quantized", type: "bool", optional: true, default: true, keyword: true, pyName: "Quantized" }],
    doc: "Stops what plays and what waits on this track, quantized or at once.",
  },
} as const satisfies Functions
