import type { LomClass } from "../../rows.ts"

export const CInstance = {
  path: "c_instance",
  module: "(host)",
  kind: "host",
  bases: [],
  since: "<=8.2.7",
  doc: "What Live hands to a remote script when it starts one.",
  note: "opaque object passed to create_instance(c_instance)",
  properties: {
    playhead: { type: "any", access: "get", uncertain: true, doc: "The playback position, for the grid of a Push." },
    velocity_levels: {
      type: "any",
      access: "get",
      uncertain: true,
      doc: "The loudness levels, for the pads of a Push.",
    },
    full_velocity: { type: "any", access: "get", uncertain: true, doc: "Whether all pads play at full strength." },
    note_repeat: { type: "any", access: "get", uncertain: true, doc: "The note repeat, for the pads of a Push." },
    preferences: { type: "any", access: "get", uncertain: true, doc: "What a script keeps between starts." },
  },
  children: {},
  functions: {
    song: { returns: "Song", doc: "Answers the Set." },
    show_message: { args: [{ name: "message", type: "str" }], doc: "Shows a line in Live's status bar." },
    log_message: { args: [{ name: "message", type: "str" }], doc: "Writes a line into Live's log file." },
    send_midi: {
      args: [{ name: "midi_bytes", type: "tuple[int, ...]" }],
      doc: "Sends a MIDI message to the script's output, as bytes.",
    },
    request_rebuild_midi_map: { doc: "Asks Live to call build_midi_map soon." },
    handle: { returns: "int", doc: "Answers the number by which Live knows the script." },
    instance_identifier: { returns: "int", doc: "Answers which of several equal scripts it is." },
    toggle_lock: { doc: "Locks the script to the appointed device, or unlocks it." },
    update_locks: { doc: "Asks Live to look again at which script is locked." },
    set_pad_translation: {
      args: [{ name: "translation", type: "tuple[tuple[int, ...], ...]" }],
      doc: "Says which pads of the hardware play which pads of a drum rack.",
    },
    set_feedback_channels: {
      args: [{ name: "channels", type: "list[int]" }],
      doc: "Says on which MIDI channels played notes come back to the hardware.",
    },
    set_feedback_velocity: {
      args: [{ name: "velocity", type: "int" }],
      doc: "Says with which velocity played notes come back to the hardware.",
    },
    set_controlled_track: { args: [{ name: "track", type: "Track" }], doc: "Says which track the pads play." },
    release_controlled_track: { doc: "Says that the pads play no track any longer." },
    set_session_highlight: {
      args: [
        { name: "track_offset", type: "int" },
        { name: "scene_offset", type: "int" },
        { name: "width", type: "int" },
        { name: "height", type: "int" },
        { name: "include_return_tracks", type: "bool" },
      ],
      uncertain: true,
      doc: "Draws the frame around the clips that the hardware shows.",
    },
    real_time_mapper: { returns: "any", uncertain: true, doc: "Answers what maps pads without the delay of Python." },
    launch_external_process: { returns: "any", uncertain: true, doc: "Starts the program that draws on a Push." },
    set_firmware_version: { uncertain: true, doc: "Tells Live the version of the hardware." },
    send_model_update: { uncertain: true, doc: "Sends the program that draws on a Push what to draw." },
  },
} as const satisfies LomClass
