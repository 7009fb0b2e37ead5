import type { LomClass } from "../../rows.ts"

export const ControlSurfaceProxy = {
  path: "Live.Application.ControlSurfaceProxy",
  module: "Application",
  kind: "object",
  bases: [],
  since: "11.1.0",
  doc: "A control surface as Max sees it.",
  listeners: {
    control_values_arrived: { doc: "Fires when controls have sent values." },
    midi_received: { since: "11.3.2", doc: "Fires when MIDI has come in." },
  },
  properties: {
    control_descriptions: {
      type: "ControlDescriptionVector",
      access: "get",
      uncertain: true,
      doc: "The controls that the surface offers.",
    },
    pad_layout: {
      type: "str",
      access: "get observe",
      since: "12.2.0",
      doc: "How the pads of a Push are laid out now.",
    },
    type_name: { type: "str", access: "get", doc: "Name of the kind of control surface." },
  },
  children: {},
  functions: {
    enable_receive_midi: {
      args: [{ name: "enabled", type: "bool" }],
      since: "11.3.2",
      doc: "Asks for the MIDI that the surface receives, or no longer.",
    },
    fetch_received_midi_messages: {
      returns: "tuple[tuple[int, ...], ...]",
      since: "11.3.2",
      doc: "Answers the MIDI that has come in since the last time.",
    },
    fetch_received_values: {
      returns: "tuple[tuple[int, any], ...]",
      doc: "Answers the values that controls have sent since the last time.",
    },
    grab_control: { args: [{ name: "control", type: "int" }], doc: "Takes a control away from the surface's own use." },
    release_control: { args: [{ name: "control", type: "int" }], doc: "Gives a control back." },
    send_midi: {
      args: [{ name: "midi_event_bytes", type: "tuple[int, ...]" }],
      since: "11.3.2",
      doc: "Sends MIDI to the hardware.",
    },
    send_value: {
      args: [{ name: "value", type: "tuple[any, ...]" }],
      doc: "Sends a value to a control, to light it for example.",
    },
    subscribe_to_control: {
      args: [{ name: "control", type: "int" }],
      since: "11.3.20",
      doc: "Asks to be told what a control sends.",
    },
    unsubscribe_from_control: {
      args: [{ name: "control", type: "int" }],
      since: "11.3.20",
      doc: "No longer asks to be told.",
    },
  },
} as const satisfies LomClass
