/** Live's read-only lists differ in nothing but their element: one row each. On the wire they are arrays. */

const REFUSAL = [{ when: "always", error: "exception", message: "Cannot modify read only container." }] as const

function vector<const M extends string, const P extends string, const E extends string, const I extends string>(
  module: M,
  path: P,
  element: E,
  iterable: I,
  since: string,
) {
  const functions = {
    append: {
      args: [{ name: "value", type: element }],
      raises: REFUSAL,
      doc: "Always refused: Live's lists cannot be changed.",
    },
    extend: {
      args: [{ name: "values", type: `Iterable[${iterable}]` as const }],
      raises: REFUSAL,
      doc: "Always refused: Live's lists cannot be changed.",
    },
  } as const
  return {
    path: `Live.${module}.${path}`,
    module,
    kind: "vector",
    bases: [],
    since,
    doc: `A list of ${element === "any" ? "anything" : element}, as it was when it was read.`,
    element,
    readOnly: true,
    properties: {},
    children: {},
    functions,
  } as const
}

export const vectors = {
  ATimeableValueVector: vector("Device", "ATimeableValueVector", "DeviceParameter", "DeviceParameter", "10.1.0"),
  BrowserItemVector: vector("Browser", "BrowserItemVector", "BrowserItem", "BrowserItem", "9.0.6"),
  ControlDescriptionVector: vector(
    "Application",
    "ControlDescriptionVector",
    "ControlDescription",
    "ControlDescription",
    "11.1.0",
  ),
  EnvelopeEventVector: vector("Envelope", "EnvelopeEventVector", "EnvelopeEvent", "EnvelopeEvent", "12.2.0"),
  FloatVector: vector("Base", "FloatVector", "float", "float", "9.7.0"),
  IntU64Vector: vector("Base", "IntU64Vector", "int", "int", "11.1.0"),
  IntVector: vector("Base", "IntVector", "int", "int", "9.0.6"),
  ListenerVector: vector("Listener", "ListenerVector", "ListenerHandle", "ListenerHandle", "9.5.0"),
  MidiNoteVector: {
    ...vector("Clip", "MidiNoteVector", "MidiNote", "MidiNote", "11.0.0"),
    note: "returned by note getters; elements mutable in place; pass the same vector to Clip.apply_note_modifications",
  },
  ObjectVector: vector("Base", "ObjectVector", "any", "object", "10.0.1"),
  RoutingChannelVector: vector("Track", "RoutingChannelVector", "RoutingChannel", "RoutingChannel", "9.7.0"),
  RoutingTypeVector: vector("Track", "RoutingTypeVector", "RoutingType", "RoutingType", "9.7.0"),
  StringVector: vector("Base", "StringVector", "str", "str", "9.0.6"),
  UnavailableFeatureVector: vector("Application", "UnavailableFeatureVector", "int", "int", "11.0.0"),
  Vector: vector("Base", "Vector", "LomObject", "LomObject", "9.0.6"),
  WarpMarkerVector: vector("Clip", "WarpMarkerVector", "WarpMarker", "WarpMarker", "11.0.0"),
} as const
