import type { LomClass } from "../../rows.ts"

export const WavetableDevice = {
  path: "Live.WavetableDevice.WavetableDevice",
  module: "WavetableDevice",
  kind: "lom",
  bases: ["Device"],
  since: "10.0.1",
  viewClass: "Device.View",
  listeners: {
    modulation_matrix_changed: {},
  },
  properties: {
    filter_routing: {
      type: "int",
      access: "get set observe",
      min: 0,
      max: 2,
      outOfRange: "raise",
      enum: "WavetableDevice.FilterRouting",
    },
    mono_poly: { type: "int", access: "get set observe", min: 0, max: 1, enum: "WavetableDevice.Voicing" },
    oscillator_1_effect_mode: {
      type: "int",
      access: "get set observe",
      min: 0,
      max: 3,
      outOfRange: "raise",
      enum: "WavetableDevice.EffectMode",
    },
    oscillator_1_wavetable_category: { type: "int", access: "get set observe" },
    oscillator_1_wavetable_index: { type: "int", access: "get set observe" },
    oscillator_1_wavetables: { type: "StringVector", access: "get observe" },
    oscillator_2_effect_mode: {
      type: "int",
      access: "get set observe",
      min: 0,
      max: 3,
      outOfRange: "raise",
      enum: "WavetableDevice.EffectMode",
    },
    oscillator_2_wavetable_category: { type: "int", access: "get set observe" },
    oscillator_2_wavetable_index: { type: "int", access: "get set observe" },
    oscillator_2_wavetables: { type: "StringVector", access: "get observe" },
    oscillator_wavetable_categories: { type: "StringVector", access: "get" },
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
    },
    unison_mode: {
      type: "int",
      access: "get set observe",
      min: 0,
      max: 6,
      outOfRange: "raise",
      enum: "WavetableDevice.UnisonMode",
    },
    unison_voice_count: { type: "int", access: "get set observe", min: 2, max: 8, outOfRange: "raise" },
    visible_modulation_target_names: { type: "StringVector", access: "get observe" },
  },
  children: {},
  functions: {
    add_parameter_to_modulation_matrix: {
      args: [{ name: "parameter", type: "DeviceParameter", keyword: true }],
      returns: "int",
    },
    get_modulation_target_parameter_name: {
      args: [{ name: "target_index", type: "int", keyword: true }],
      returns: "str",
    },
    get_modulation_value: {
      args: [
        { name: "target_index", type: "int", keyword: true },
        { name: "source", type: "int", keyword: true, enum: "WavetableDevice.ModulationSource" },
      ],
      returns: "float",
    },
    is_parameter_modulatable: {
      args: [{ name: "parameter", type: "DeviceParameter", keyword: true }],
      returns: "bool",
    },
    set_modulation_value: {
      args: [
        { name: "target_index", type: "int", keyword: true },
        { name: "source", type: "int", keyword: true, enum: "WavetableDevice.ModulationSource" },
        { name: "value", type: "float", keyword: true },
      ],
    },
  },
} as const satisfies LomClass
