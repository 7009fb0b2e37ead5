import type { LomClass } from "../../rows.ts"

export const Envelope = {
  path: "Live.Envelope.Envelope",
  module: "Envelope",
  kind: "lom",
  bases: ["LomObject"],
  since: "12.2.0",
  doc: "How one parameter moves over time in a clip.",
  canonicalPaths: ["live_set tracks N clip_slots M clip automation_envelopes L"],
  formerly: "Live.Clip.AutomationEnvelope (up to 12.1.x)",
  properties: {
    canonical_parent: { type: "Clip", access: "get", doc: "The clip that it belongs to." },
  },
  children: {
    parameter: { of: "DeviceParameter", access: "get", since: "12.4", doc: "The parameter that the envelope moves." },
  },
  functions: {
    create_event: { args: [{ name: "event", type: "EnvelopeEvent" }], since: "12.4", doc: "Adds a breakpoint." },
    delete_events_in_range: {
      args: [
        { name: "start", type: "float" },
        { name: "end", type: "float" },
      ],
      raises: [{ when: "outside +-1576800 beats", error: "ValueError", message: "Range out of bounds." }],
      effect: "inclusive bounds; args are start,end",
      doc: "Deletes the breakpoints between two times in beats, both included.",
    },
    events_in_range: {
      args: [
        { name: "start", type: "float" },
        { name: "end", type: "float" },
      ],
      returns: "EnvelopeEventVector",
      raises: [{ when: "outside +-1576800 beats", error: "ValueError", message: "Range out of bounds." }],
      doc: "Answers the breakpoints between two times in beats.",
    },
    insert_step: {
      args: [
        { name: "time", type: "float" },
        { name: "length", type: "float" },
        { name: "value", type: "float" },
      ],
      doc: "Holds a value for a time: start and length in beats.",
    },
    value_at_time: {
      args: [{ name: "time", type: "float" }],
      returns: "float",
      doc: "Answers the value at a time in beats.",
    },
  },
} as const satisfies LomClass
