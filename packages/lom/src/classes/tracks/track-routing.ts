/** Where a track takes its signal from and where it sends it. */

import type { Properties } from "../../rows.ts"

export const trackRouting = {
  available_input_routing_channels: {
    type: "RoutingChannelVector",
    access: "get observe",
    since: "9.7.0",
    doc: "The channels that can be chosen for the present input.",
  },
  available_input_routing_types: {
    type: "RoutingTypeVector",
    access: "get observe",
    since: "9.7.0",
    doc: "The sources that can be chosen as input.",
  },
  available_output_routing_channels: {
    type: "RoutingChannelVector",
    access: "get observe",
    since: "9.7.0",
    doc: "The channels that can be chosen for the present output.",
  },
  available_output_routing_types: {
    type: "RoutingTypeVector",
    access: "get observe",
    since: "9.7.0",
    doc: "The targets that can be chosen as output.",
  },
  current_input_routing: {
    type: "str",
    access: "get set observe",
    doc: "Name of the chosen input, in the older way of routing.",
  },
  current_input_sub_routing: {
    type: "str",
    access: "get set observe",
    doc: "Name of the chosen input channel, in the older way of routing.",
  },
  current_monitoring_state: {
    type: "int",
    access: "get set observe",
    min: 0,
    max: 2,
    outOfRange: "raise",
    message: "Invalid monitoring state!",
    enum: "Track.monitoring_states",
    availability: {
      notFor: "main and return tracks",
      error: "RuntimeError",
      message: "Main and Return Tracks have no monitoring state!",
    },
    doc: "Monitoring: in (always), auto (while armed) or off.",
  },
  current_output_routing: {
    type: "str",
    access: "get set observe",
    doc: "Name of the chosen output, in the older way of routing.",
  },
  current_output_sub_routing: {
    type: "str",
    access: "get set observe",
    doc: "Name of the chosen output channel, in the older way of routing.",
  },
  has_audio_input: { type: "bool", access: "get observe", doc: "Whether the track takes audio in." },
  has_audio_output: {
    type: "bool",
    access: "get observe",
    doc: "Whether the track gives audio out; a MIDI track does once it has an instrument.",
  },
  has_midi_input: { type: "bool", access: "get observe", doc: "Whether the track takes MIDI in." },
  has_midi_output: {
    type: "bool",
    access: "get observe",
    doc: "Whether the track gives MIDI out; a MIDI track does while it has no instrument.",
  },
  input_routing_channel: {
    type: "RoutingChannel",
    access: "get set observe",
    since: "9.7.0",
    doc: "The chosen channel of the input.",
  },
  input_routing_type: {
    type: "RoutingType",
    access: "get set observe",
    since: "9.7.0",
    doc: "The chosen source of the input.",
  },
  input_routings: {
    type: "StringVector",
    access: "get observe",
    observeSince: "9.7.0",
    doc: "Names of the inputs that can be chosen, in the older way of routing.",
  },
  input_sub_routings: {
    type: "StringVector",
    access: "get observe",
    observeSince: "9.7.0",
    doc: "Names of the input channels that can be chosen, in the older way of routing.",
  },
  output_routing_channel: {
    type: "RoutingChannel",
    access: "get set observe",
    since: "9.7.0",
    doc: "The chosen channel of the output.",
  },
  output_routing_type: {
    type: "RoutingType",
    access: "get set observe",
    since: "9.7.0",
    doc: "The chosen target of the output.",
  },
  output_routings: {
    type: "StringVector",
    access: "get observe",
    observeSince: "9.7.0",
    doc: "Names of the outputs that can be chosen, in the older way of routing.",
  },
  output_sub_routings: {
    type: "StringVector",
    access: "get observe",
    observeSince: "9.7.0",
    doc: "Names of the output channels that can be chosen, in the older way of routing.",
  },
} as const satisfies Properties
