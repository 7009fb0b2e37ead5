import type { LomClass } from "../../rows.ts"

export const SpectralResonatorDevice = {
  path: "Live.SpectralResonatorDevice.SpectralResonatorDevice",
  module: "SpectralResonatorDevice",
  kind: "lom",
  bases: ["Device"],
  since: "11.0.0",
  doc: "Spectral Resonator: tuned resonances in the spectrum.",
  viewClass: "Device.View",
  properties: {
    frequency_dial_mode: {
      type: "int",
      access: "get set observe",
      values: { 0: "hertz", 1: "midi" },
      doc: "Whether the frequency is given in hertz (0) or as a note (1).",
    },
    frequency_dial_mode_list: {
      type: "StringVector",
      access: "get observe",
      doc: "Names of the ways to give the frequency.",
    },
    midi_gate: {
      type: "int",
      access: "get set observe",
      values: { 0: "off", 1: "on" },
      doc: "Whether it sounds only while a note is held.",
    },
    midi_gate_list: { type: "StringVector", access: "get observe", doc: "Names of the choices for the gate." },
    mod_mode: {
      type: "int",
      access: "get set observe",
      values: { 0: "none", 1: "chorus", 2: "wander", 3: "granular" },
      doc: "The kind of modulation: none, chorus, wander or granular.",
    },
    mod_mode_list: { type: "StringVector", access: "get observe", doc: "Names of the kinds of modulation." },
    mono_poly: {
      type: "int",
      access: "get set observe",
      values: { 0: "mono", 1: "poly" },
      doc: "Whether it follows one note at a time or several.",
    },
    mono_poly_list: { type: "StringVector", access: "get observe", doc: "Names of the choices for voices." },
    pitch_bend_range: {
      type: "int",
      access: "get set observe",
      min: 0,
      max: 24,
      outOfRange: "clamp",
      doc: "How far the pitch wheel bends, 0 to 24 semitones.",
    },
    pitch_mode: {
      type: "int",
      access: "get set observe",
      values: { 0: "internal", 1: "midi" },
      doc: "Whether the pitch is set inside (0) or played by MIDI (1).",
    },
    pitch_mode_list: { type: "StringVector", access: "get observe", doc: "Names of the pitch modes." },
    polyphony: {
      type: "int",
      access: "get set observe",
      values: { 0: "2", 1: "4", 2: "8", 3: "16" },
      doc: "How many notes it follows, as a place in the list 2, 4, 8, 16.",
    },
  },
  children: {},
  functions: {},
} as const satisfies LomClass
