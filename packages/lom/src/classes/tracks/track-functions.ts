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
  },
  create_take_lane: { returns: "TakeLane", since: "12.2.0" },
  delete_clip: {
    args: [{ name: "clip", type: "Clip" }],
    raises: [{ when: "clip belongs to another track", error: "RuntimeError" }],
    since: "9.7.0",
  },
  delete_device: { args: [{ name: "index", type: "int" }], since: "9.0.6" },
  duplicate_clip_slot: {
    args: [{ name: "index", type: "int" }],
    returns: "int",
    effect: "12.4.5: writes slot i+1 (overwrites); docstring says next free slot",
    since: "9.0.6",
  },
  duplicate_clip_to_arrangement: {
    args: [
      { name: "clip", type: "Clip", keyword: true },
      { name: "destination_time", type: "float", keyword: true },
    ],
    returns: "Clip",
    since: "9.7.0",
  },
  duplicate_device: { args: [{ name: "index", type: "int" }], since: "12.3.0" },
  get_data: {
    args: [
      { name: "key", type: "str", keyword: true },
      { name: "default_value", type: "any", keyword: true },
    ],
    returns: "any",
    since: "10.0.1",
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
  },
  jump_in_running_session_clip: { args: [{ name: "beats", type: "float" }] },
  set_data: {
    args: [
      { name: "key", type: "str", keyword: true },
      { name: "value", type: "any", keyword: true },
    ],
    since: "10.0.1",
  },
  stop_all_clips: {
    args: [{ name: "quantized", type: "bool", optional: true, default: true, keyword: true, pyName: "Quantized" }],
  },
} as const satisfies Functions
