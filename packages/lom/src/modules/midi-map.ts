import type { Functions } from "../rows.ts"

export const midiMapModule = {
  forward_midi_cc: {
    args: [
      { name: "script_handle", type: "int" },
      { name: "midi_map_handle", type: "int" },
      { name: "midi_channel", type: "int" },
      { name: "controller_number", type: "int" },
      {
        name: "should_consume_event",
        type: "bool",
        optional: true,
        default: true,
        keyword: true,
        pyName: "ShouldConsumeEvent",
      },
    ],
    returns: "bool",
    since: "<=8.2.7",
  },
  forward_midi_note: {
    args: [
      { name: "script_handle", type: "int" },
      { name: "midi_map_handle", type: "int" },
      { name: "midi_channel", type: "int" },
      { name: "note", type: "int" },
      {
        name: "should_consume_event",
        type: "bool",
        optional: true,
        default: true,
        keyword: true,
        pyName: "ShouldConsumeEvent",
      },
    ],
    returns: "bool",
    since: "<=8.2.7",
  },
  forward_midi_pitchbend: {
    args: [
      { name: "script_handle", type: "int" },
      { name: "midi_map_handle", type: "int" },
      { name: "midi_channel", type: "int" },
    ],
    returns: "bool",
    since: "<=8.2.7",
  },
  map_midi_cc: {
    args: [
      { name: "midi_map_handle", type: "int", keyword: true },
      { name: "parameter", type: "DeviceParameter", keyword: true },
      { name: "midi_channel", type: "int", keyword: true },
      { name: "controller_number", type: "int", keyword: true },
      { name: "map_mode", type: "int", keyword: true, enum: "MidiMap.MapMode" },
      { name: "avoid_takeover", type: "bool", keyword: true },
      { name: "sensitivity", type: "float", optional: true, default: 1, keyword: true },
    ],
    returns: "bool",
    since: "<=8.2.7",
  },
  map_midi_cc_with_feedback_map: {
    args: [
      { name: "midi_map_handle", type: "int", keyword: true },
      { name: "parameter", type: "DeviceParameter", keyword: true },
      { name: "midi_channel", type: "int", keyword: true },
      { name: "controller_number", type: "int", keyword: true },
      { name: "map_mode", type: "int", keyword: true, enum: "MidiMap.MapMode" },
      { name: "feedback_rule", type: "CCFeedbackRule", keyword: true },
      { name: "avoid_takeover", type: "bool", keyword: true },
      { name: "sensitivity", type: "float", optional: true, default: 1, keyword: true },
    ],
    returns: "bool",
    since: "<=8.2.7",
  },
  map_midi_note: {
    args: [
      { name: "midi_map_handle", type: "int" },
      { name: "device_parameter", type: "DeviceParameter" },
      { name: "midi_channel", type: "int" },
      { name: "note", type: "int" },
    ],
    returns: "bool",
    since: "<=8.2.7",
  },
  map_midi_note_with_feedback_map: {
    args: [
      { name: "midi_map_handle", type: "int" },
      { name: "device_parameter", type: "DeviceParameter" },
      { name: "midi_channel", type: "int" },
      { name: "note", type: "int" },
      { name: "feedback_rule", type: "NoteFeedbackRule" },
    ],
    returns: "bool",
    since: "<=8.2.7",
  },
  map_midi_pitchbend: {
    args: [
      { name: "midi_map_handle", type: "int" },
      { name: "device_parameter", type: "DeviceParameter" },
      { name: "midi_channel", type: "int" },
      { name: "needs_takeover", type: "bool" },
    ],
    returns: "bool",
    since: "<=8.2.7",
  },
  map_midi_pitchbend_with_feedback_map: {
    args: [
      { name: "midi_map_handle", type: "int" },
      { name: "device_parameter", type: "DeviceParameter" },
      { name: "midi_channel", type: "int" },
      { name: "feedback_rule", type: "PitchBendFeedbackRule" },
      { name: "needs_takeover", type: "bool" },
    ],
    returns: "bool",
    since: "<=8.2.7",
  },
  send_feedback_for_parameter: {
    args: [
      { name: "midi_map_handle", type: "int" },
      { name: "device_parameter", type: "DeviceParameter" },
    ],
    since: "<=8.2.7",
  },
} as const satisfies Functions
