import type { LomClass } from "../../rows.ts"

export const ControlSurface = {
  path: "_Framework.ControlSurface.ControlSurface",
  module: "_Framework.ControlSurface",
  kind: "host",
  bases: [],
  since: "<=8.2.7",
  doc: "A remote script, seen by Live and by the scripts beside it.",
  canonicalPaths: ["control_surfaces N"],
  params: [{ name: "c_instance", type: "CInstance", optional: false, keyword: true }],
  constructable: true,
  alsoIn: ["ableton.v2.control_surface.ControlSurface", "ableton.v3.control_surface.ControlSurface"],
  properties: {
    instance_identifier: {
      type: "int",
      access: "get",
      note: "method in _Framework: instance_identifier()",
      doc: "Which of several equal scripts it is.",
    },
    pad_layout: {
      type: "str",
      access: "get observe",
      note: "exposed to Max via ControlSurfaceProxy (Push)",
      uncertain: true,
      doc: "How the pads of a Push are laid out now.",
    },
  },
  children: {},
  functions: {
    song: { returns: "Song", note: "property in ableton.v2/v3", doc: "Answers the Set." },
    application: { returns: "Application", note: "property in ableton.v2/v3", doc: "Answers Live." },
    schedule_message: {
      args: [
        { name: "delay_in_ticks", type: "int" },
        { name: "callback", type: "callable" },
        { name: "parameter", type: "any", optional: true, default: null },
      ],
      note: "1 tick = one update_display call (~100 ms); outside a tick the delay is decremented once; callback(parameter) when parameter is truthy else callback()",
      doc: "Calls a function after so many ticks of 100 ms.",
    },
    show_message: { args: [{ name: "message", type: "str" }], doc: "Shows a line in Live's status bar." },
    log_message: { args: [{ name: "*message", type: "any" }], doc: "Writes a line into Live's log file." },
    update_display: {
      calledByLive: true,
      note: "~every 100 ms on the main thread",
      doc: "Called by Live about every 100 ms.",
    },
    disconnect: { calledByLive: true, doc: "Called by Live when the script ends: the last chance to tidy up." },
    refresh_state: { calledByLive: true, doc: "Called by Live when the hardware has to be brought up to date." },
    build_midi_map: {
      args: [{ name: "midi_map_handle", type: "int" }],
      calledByLive: true,
      doc: "Called by Live to learn which MIDI it shall map or hand on.",
    },
    receive_midi: {
      args: [{ name: "midi_bytes", type: "tuple[int, ...]" }],
      calledByLive: true,
      doc: "Called by Live with each MIDI message that the script has asked for.",
    },
    receive_midi_chunk: {
      args: [{ name: "midi_chunk", type: "tuple[tuple[int, ...], ...]" }],
      calledByLive: true,
      doc: "Called by Live with several MIDI messages at once.",
    },
    port_settings_changed: {
      calledByLive: true,
      doc: "Called by Live when the chosen MIDI inputs and outputs have changed.",
    },
    connect_script_instances: {
      args: [{ name: "instanciated_scripts", type: "tuple[any, ...]" }],
      calledByLive: true,
      doc: "Called by Live with the other scripts that run.",
    },
    can_lock_to_devices: {
      returns: "bool",
      calledByLive: true,
      doc: "Called by Live to ask whether the script can be locked to a device.",
    },
    lock_to_device: {
      args: [{ name: "device", type: "Device" }],
      calledByLive: true,
      doc: "Called by Live when the script is locked to a device.",
    },
    unlock_from_device: {
      args: [{ name: "device", type: "Device" }],
      calledByLive: true,
      doc: "Called by Live when the lock ends.",
    },
    suggest_input_port: { returns: "str", calledByLive: true, doc: "Called by Live to ask which MIDI input fits." },
    suggest_output_port: { returns: "str", calledByLive: true, doc: "Called by Live to ask which MIDI output fits." },
    suggest_map_mode: {
      args: [
        { name: "cc_no", type: "int" },
        { name: "channel", type: "int" },
      ],
      returns: "int",
      returnsEnum: "MidiMap.MapMode",
      calledByLive: true,
      doc: "Called by Live to ask how a controller of the hardware counts.",
    },
    suggest_needs_takeover: {
      args: [
        { name: "cc_no", type: "int" },
        { name: "channel", type: "int" },
      ],
      returns: "bool",
      calledByLive: true,
      doc: "Called by Live to ask whether a controller has to pick its value up first.",
    },
    supports_pad_translation: {
      returns: "bool",
      calledByLive: true,
      doc: "Called by Live to ask whether pads may be mapped to a drum rack.",
    },
    toggle_lock: { doc: "Locks the script to the appointed device, or unlocks it." },
    set_feedback_channels: {
      args: [{ name: "channels", type: "list[int]" }],
      doc: "Says on which MIDI channels played notes come back to the hardware.",
    },
    request_rebuild_midi_map: { doc: "Asks Live to call build_midi_map soon." },
    get_control_by_name: {
      args: [{ name: "control_name", type: "str" }],
      returns: "any",
      doc: "Answers a control by its name.",
    },
    get_control: {
      args: [{ name: "name", type: "str" }],
      returns: "any",
      pythonAvailable: false,
      doc: "Answers a control by its name, for Max.",
    },
    get_control_names: {
      returns: "list[str]",
      pythonAvailable: false,
      doc: "Answers the names of all controls, for Max.",
    },
    grab_control: {
      args: [{ name: "control", type: "any" }],
      pythonAvailable: false,
      doc: "Takes a control away from the script's own use, for Max.",
    },
    release_control: {
      args: [{ name: "control", type: "any" }],
      pythonAvailable: false,
      doc: "Gives a control back, for Max.",
    },
    grab_midi: { pythonAvailable: false, doc: "Takes all incoming MIDI away from the script, for Max." },
    release_midi: { pythonAvailable: false, doc: "Gives incoming MIDI back, for Max." },
    send_midi: {
      args: [{ name: "midi_message", type: "list[int]" }],
      pythonAvailable: false,
      doc: "Sends MIDI to the hardware, for Max.",
    },
    register_midi_control: {
      args: [
        { name: "name", type: "str" },
        { name: "status", type: "int" },
        { name: "number", type: "int" },
      ],
      returns: "int",
      pythonAvailable: false,
      doc: "Makes a control out of a MIDI note or controller, for Max.",
    },
    send_receive_sysex: {
      args: [
        { name: "sysex_message", type: "list[int]" },
        { name: "timeout", type: "float", optional: true, default: 0.2 },
      ],
      returns: "any",
      pythonAvailable: false,
      doc: "Sends a SysEx and waits for the answer, for Max.",
    },
  },
} as const satisfies LomClass
