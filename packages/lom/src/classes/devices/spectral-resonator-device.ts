import type { LomClass } from "../../rows.ts"

export const SpectralResonatorDevice = {
  path: "Live.SpectralResonatorDevice.SpectralResonatorDevice",
  module: "SpectralResonatorDevice",
  kind: "lom",
  bases: ["Device"],
  since: "11.0.0",
  viewClass: "Device.View",
  properties: {
    frequency_dial_mode: { type: "int", access: "get set observe", values: { 0: "hertz", 1: "midi" } },
    frequency_dial_mode_list: { type: "StringVector", access: "get observe" },
    midi_gate: { type: "int", access: "get set observe", values: { 0: "off", 1: "on" } },
    midi_gate_list: { type: "StringVector", access: "get observe" },
    mod_mode: {
      type: "int",
      access: "get set observe",
      values: { 0: "none", 1: "chorus", 2: "wander", 3: "granular" },
    },
    mod_mode_list: { type: "StringVector", access: "get observe" },
    mono_poly: { type: "int", access: "get set observe", values: { 0: "mono", 1: "poly" } },
    mono_poly_list: { type: "StringVector", access: "get observe" },
    pitch_bend_range: { type: "int", access: "get set observe", min: 0, max: 24, outOfRange: "clamp" },
    pitch_mode: { type: "int", access: "get set observe", values: { 0: "internal", 1: "midi" } },
    pitch_mode_list: { type: "StringVector", access: "get observe" },
    polyphony: { type: "int", access: "get set observe", values: { 0: "2", 1: "4", 2: "8", 3: "16" } },
  },
  children: {},
  functions: {},
} as const satisfies LomClass
