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
    doc: "Turns an audio clip into notes on a new MIDI track; takes some seconds.",
  },
  create_drum_rack_from_audio_clip: {
    args: [
      { name: "song", type: "Song", keyword: true },
      { name: "audio_clip", type: "Clip", keyword: true },
    ],
    since: "9.7.0",
    doc: "Makes a track with a drum rack whose first pad plays the clip's audio.",
  },
  create_midi_track_from_drum_pad: {
    args: [
      { name: "song", type: "Song", keyword: true },
      { name: "drum_pad", type: "DrumPad", keyword: true },
    ],
    since: "9.5.0",
    doc: "Moves a pad of a drum rack to a MIDI track of its own.",
  },
  create_midi_track_with_simpler: {
    args: [
      { name: "song", type: "Song", keyword: true },
      { name: "audio_clip", type: "Clip", keyword: true },
    ],
    since: "9.5.0",
    doc: "Makes a MIDI track with a Simpler that plays the clip's audio.",
  },
  is_convertible_to_midi: {
    args: [
      { name: "song", type: "Song", keyword: true },
      { name: "audio_clip", type: "Clip", keyword: true },
    ],
    returns: "bool",
    since: "10.0.1",
    doc: "Answers whether an audio clip can be turned into notes.",
  },
  move_devices_on_track_to_new_drum_rack_pad: {
    args: [
      { name: "song", type: "Song", keyword: true },
      { name: "track_index", type: "int", keyword: true },
    ],
    returns: "DrumPad | None",
    since: "9.5.0",
    doc: "Moves a track's devices onto a pad of a new drum rack, and answers the pad.",
  },
  sliced_simpler_to_drum_rack: {
    args: [
      { name: "song", type: "Song", keyword: true },
      { name: "simpler", type: "SimplerDevice", keyword: true },
    ],
    since: "9.5.0",
    doc: "Puts a drum rack in the place of a slicing Simpler, with a pad for each slice.",
  },
} as const satisfies Functions
