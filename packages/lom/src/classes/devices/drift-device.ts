import type { LomClass } from "../../rows.ts"

export const DriftDevice = {
  path: "Live.DriftDevice.DriftDevice",
  module: "DriftDevice",
  kind: "lom",
  bases: ["Device"],
  since: "11.3.2",
  doc: "Drift: a synthesizer.",
  viewClass: "Device.View",
  properties: {
    mod_matrix_filter_source_1_index: {
      type: "int",
      access: "get set observe",
      doc: "The first thing that moves the filter, as a place in its list.",
    },
    mod_matrix_filter_source_1_list: {
      type: "StringVector",
      access: "get",
      doc: "Names to choose from for the first thing that moves the filter.",
    },
    mod_matrix_filter_source_2_index: {
      type: "int",
      access: "get set observe",
      doc: "The second thing that moves the filter, as a place in its list.",
    },
    mod_matrix_filter_source_2_list: {
      type: "StringVector",
      access: "get",
      doc: "Names to choose from for the second thing that moves the filter.",
    },
    mod_matrix_lfo_source_index: {
      type: "int",
      access: "get set observe",
      doc: "What moves the LFO, as a place in its list.",
    },
    mod_matrix_lfo_source_list: {
      type: "StringVector",
      access: "get",
      doc: "Names to choose from for what moves the LFO.",
    },
    mod_matrix_pitch_source_1_index: {
      type: "int",
      access: "get set observe",
      doc: "The first thing that moves the pitch, as a place in its list.",
    },
    mod_matrix_pitch_source_1_list: {
      type: "StringVector",
      access: "get",
      doc: "Names to choose from for the first thing that moves the pitch.",
    },
    mod_matrix_pitch_source_2_index: {
      type: "int",
      access: "get set observe",
      doc: "The second thing that moves the pitch, as a place in its list.",
    },
    mod_matrix_pitch_source_2_list: {
      type: "StringVector",
      access: "get",
      doc: "Names to choose from for the second thing that moves the pitch.",
    },
    mod_matrix_shape_source_index: {
      type: "int",
      access: "get set observe",
      doc: "What moves the shape of the oscillator, as a place in its list.",
    },
    mod_matrix_shape_source_list: {
      type: "StringVector",
      access: "get",
      doc: "Names to choose from for what moves the shape of the oscillator.",
    },
    mod_matrix_source_1_index: {
      type: "int",
      access: "get set observe",
      doc: "The source of free modulation 1, as a place in its list.",
    },
    mod_matrix_source_1_list: {
      type: "StringVector",
      access: "get",
      doc: "Names to choose from for the source of free modulation 1.",
    },
    mod_matrix_source_2_index: {
      type: "int",
      access: "get set observe",
      doc: "The source of free modulation 2, as a place in its list.",
    },
    mod_matrix_source_2_list: {
      type: "StringVector",
      access: "get",
      doc: "Names to choose from for the source of free modulation 2.",
    },
    mod_matrix_source_3_index: {
      type: "int",
      access: "get set observe",
      doc: "The source of free modulation 3, as a place in its list.",
    },
    mod_matrix_source_3_list: {
      type: "StringVector",
      access: "get",
      doc: "Names to choose from for the source of free modulation 3.",
    },
    mod_matrix_target_1_index: {
      type: "int",
      access: "get set observe",
      doc: "The target of free modulation 1, as a place in its list.",
    },
    mod_matrix_target_1_list: {
      type: "StringVector",
      access: "get",
      doc: "Names to choose from for the target of free modulation 1.",
    },
    mod_matrix_target_2_index: {
      type: "int",
      access: "get set observe",
      doc: "The target of free modulation 2, as a place in its list.",
    },
    mod_matrix_target_2_list: {
      type: "StringVector",
      access: "get",
      doc: "Names to choose from for the target of free modulation 2.",
    },
    mod_matrix_target_3_index: {
      type: "int",
      access: "get set observe",
      doc: "The target of free modulation 3, as a place in its list.",
    },
    mod_matrix_target_3_list: {
      type: "StringVector",
      access: "get",
      doc: "Names to choose from for the target of free modulation 3.",
    },
    pitch_bend_range: {
      type: "int",
      access: "get set observe",
      min: 0,
      max: 12,
      outOfRange: "raise",
      message: "Invalid Pitch Bend Range",
      doc: "How far the pitch wheel bends, 0 to 12 semitones.",
    },
    voice_count_index: {
      type: "int",
      access: "get set observe",
      min: 0,
      max: 4,
      values: { 0: "4", 1: "8", 2: "16", 3: "24", 4: "32" },
      doc: "How many voices there are, as a place in voice_count_list.",
    },
    voice_count_list: { type: "StringVector", access: "get", doc: "The numbers of voices to choose from." },
    voice_mode_index: {
      type: "int",
      access: "get set observe",
      min: 0,
      max: 3,
      values: { 0: "Poly", 1: "Mono", 2: "Stereo", 3: "Unison" },
      doc: "How voices are used, as a place in voice_mode_list.",
    },
    voice_mode_list: {
      type: "StringVector",
      access: "get",
      doc: "Names of the voice modes: poly, mono, stereo, unison.",
    },
  },
  children: {},
  functions: {},
} as const satisfies LomClass
