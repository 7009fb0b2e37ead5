import type { LomClass } from "../../rows.ts"

export const ControlSurfaceProxy = {
  path: "Live.Application.ControlSurfaceProxy",
  module: "Application",
  kind: "object",
  bases: [],
  since: "11.1.0",
  listeners: {
    control_values_arrived: {},
    midi_received: { since: "11.3.2" },
  },
  properties: {
    control_descriptions: { type: "ControlDescriptionVector", access: "get", uncertain: true },
    pad_layout: { type: "str", access: "get observe", since: "12.2.0" },
    type_name: { type: "str", access: "get" },
  },
  children: {},
  functions: {
    enable_receive_midi: { args: [{ name: "enabled", type: "bool" }], since: "11.3.2" },
    fetch_received_midi_messages: { returns: "tuple[tuple[int, ...], ...]", since: "11.3.2" },
    fetch_received_values: { returns: "tuple[tuple[int, any], ...]" },
    grab_control: { args: [{ name: "control", type: "int" }] },
    release_control: { args: [{ name: "control", type: "int" }] },
    send_midi: { args: [{ name: "midi_event_bytes", type: "tuple[int, ...]" }], since: "11.3.2" },
    send_value: { args: [{ name: "value", type: "tuple[any, ...]" }] },
    subscribe_to_control: { args: [{ name: "control", type: "int" }], since: "11.3.20" },
    unsubscribe_from_control: { args: [{ name: "control", type: "int" }], since: "11.3.20" },
  },
} as const satisfies LomClass
