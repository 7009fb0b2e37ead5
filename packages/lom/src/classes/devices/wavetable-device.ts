import type { LomClass } from "../../rows.ts"

export const WavetableDevice = {
  path: "Live.WavetableDevice.WavetableDevice",
  module: "WavetableDevice",
  kind: "lom",
  bases: ["Device"],
  since: "10.0.1",
  doc: "Wavetable: a synthesizer.",
  viewClass: "Device.View",
  listeners: {
    modulation_matrix_changed: { doc: "Fires when a row or amount of the matrix has changed." },
  },
  properties: {
    filter_routing: {
      type: "int",
      access: "get set observe",
      min: 0,
      max: 2,
      outOfRange: "raise",
      enum: "WavetableDevice.FilterRouting",
      doc: "How the two filters are connected: serial, parallel or split.",
    },
    mono_poly: {
      type: "int",
      access: "get set observe",
      min: 0,
      max: 1,
      enum: "WavetableDevice.Voicing",
      doc: "Whether it plays one note at a time or several.",
    },
    oscillator_1_effect_mode: {
      type: "int",
      access: "get set observe",
      min: 0,
      max: 3,
      outOfRange: "raise",
      enum: "WavetableDevice.EffectMode",
      doc: "The effect in oscillator 1: none, FM, sync and pulse width, or warp and fold.",
    },
    oscillator_1_wavetable_category: {
      type: "int",
      access: "get set observe",
      doc: "The category of oscillator 1's wavetable, as a place in oscillator_wavetable_categories.",
    },
    oscillator_1_wavetable_index: {
      type: "int",
      access: "get set observe",
      doc: "Oscillator 1's wavetable, as a place in oscillator_1_wavetables.",
    },
    oscillator_1_wavetables: {
      type: "StringVector",
      access: "get observe",
      doc: "Names of the wavetables in oscillator 1's category.",
    },
    oscillator_2_effect_mode: {
      type: "int",
      access: "get set observe",
      min: 0,
      max: 3,
      outOfRange: "raise",
      enum: "WavetableDevice.EffectMode",
      doc: "The effect in oscillator 2: none, FM, sync and pulse width, or warp and fold.",
    },
    oscillator_2_wavetable_category: {
      type: "int",
      access: "get set observe",
      doc: "The category of oscillator 2's wavetable, as a place in oscillator_wavetable_categories.",
    },
    oscillator_2_wavetable_index: {
      type: "int",
      access: "get set observe",
      doc: "Oscillator 2's wavetable, as a place in oscillator_2_wavetables.",
    },
    oscillator_2_wavetables: {
      type: "StringVector",
      access: "get observe",
      doc: "Names of the wavetables in oscillator 2's category.",
    },
    oscillator_wavetable_categories: {
      type: "StringVector",
      access: "get",
      doc: "Names of the categories of wavetables.",
    },
    poly_voices: {
      type: "int",
      access: "get set observe",
      min: 0,
      max: 6,
      outOfRange: "raise",
      message: "Invalid poly voice count",
      rangeNote:
        "measured on 12.3.5 (7 raised); sixteen=7 joined the enum between 12.3.6 and 12.4.6, so 7 is presumably valid there",
      enum: "WavetableDevice.VoiceCount",
      doc: "How many voices there are, as one of VoiceCount.",
    },
    unison_mode: {
      type: "int",
      access: "get set observe",
      min: 0,
      max: 6,
      outOfRange: "raise",
      enum: "WavetableDevice.UnisonMode",
      doc: "How unison voices differ.",
    },
    unison_voice_count: {
      type: "int",
      access: "get set observe",
      min: 2,
      max: 8,
      outOfRange: "raise",
      doc: "How many voices sound for each note in unison, 2 to 8.",
    },
    visible_modulation_target_names: {
      type: "StringVector",
      access: "get observe",
      doc: "Names of the parameters that stand in the modulation matrix.",
    },
  },
  children: {},
  functions: {
    add_parameter_to_modulation_matrix: {
      args: [{ name: "parameter", type: "DeviceParameter", keyword: true }],
      returns: "int",
      doc: "Puts a parameter into the modulation matrix and answers its row.",
    },
    get_modulation_target_parameter_name: {
      args: [{ name: "target_index", type: "int", keyword: true }],
      returns: "str",
      doc: "Answers which parameter a row of the matrix moves.",
    },
    get_modulation_value: {
      args: [
        { name: "target_index", type: "int", keyword: true },
        { name: "source", type: "int", keyword: true, enum: "WavetableDevice.ModulationSource" },
      ],
      returns: "float",
      doc: "Answers how far a source moves the parameter of a row.",
    },
    is_parameter_modulatable: {
      args: [{ name: "parameter", type: "DeviceParameter", keyword: true }],
      returns: "bool",
      doc: "Answers whether a parameter can be put into the matrix.",
    },
    set_modulation_value: {
      args: [
        { name: "target_index", type: "int", keyword: true },
        { name: "source", type: "int", keyword: true, enum: "WavetableDevice.ModulationSource" },
        { name: "value", type: "float", keyword: true },
      ],
      doc: "Sets how far a source moves the parameter of a row, -1 to 1.",
    },
  },
} as const satisfies LomClass
