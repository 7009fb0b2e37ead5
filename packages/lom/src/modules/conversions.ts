import type { Functions } from "../rows.ts"

export const conversionsModule = {
  audio_to_midi_clip: {
    args: [
      { name: "song", type: "Song", keyword: true },
      { name: "audio_clip", type: "Clip", keyword: true },
      { name: "audio_to_midi_type", type: "int", keyword: true, enum: "Conversions.AudioToMidiType" },
    ],
    raises: [{ when: "type not 0..2", error: "RuntimeError", message: "Invalid algorithm." }],
    effect: "asynchronous",
    since: "10.0.1",
  },
  create_drum_rack_from_audio_clip: {
    args: [
      { name: "song", type: "Song", keyword: true },
      { name: "audio_clip", type: "Clip", keyword: true },
    ],
    since: "9.7.0",
  },
  create_midi_track_from_drum_pad: {
    args: [
      { name: "song", type: "Song", keyword: true },
      { name: "drum_pad", type: "DrumPad", keyword: true },
    ],
    since: "9.5.0",
  },
  create_midi_track_with_simpler: {
    args: [
      { name: "song", type: "Song", keyword: true },
      { name: "audio_clip", type: "Clip", keyword: true },
    ],
    since: "9.5.0",
  },
  is_convertible_to_midi: {
    args: [
      { name: "song", type: "Song", keyword: true },
      { name: "audio_clip", type: "Clip", keyword: true },
    ],
    returns: "bool",
    since: "10.0.1",
  },
  move_devices_on_track_to_new_drum_rack_pad: {
    args: [
      { name: "song", type: "Song", keyword: true },
      { name: "track_index", type: "int", keyword: true },
    ],
    returns: "DrumPad | None",
    since: "9.5.0",
  },
  sliced_simpler_to_drum_rack: {
    args: [
      { name: "song", type: "Song", keyword: true },
      { name: "simpler", type: "SimplerDevice", keyword: true },
    ],
    since: "9.5.0",
  },
} as const satisfies Functions
