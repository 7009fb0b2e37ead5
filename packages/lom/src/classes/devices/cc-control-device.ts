import type { LomClass } from "../../rows.ts"

export const CcControlDevice = {
  path: "Live.CcControlDevice.CcControlDevice",
  module: "CcControlDevice",
  kind: "lom",
  bases: ["Device"],
  since: "12.0.0",
  doc: "CC Control: a MIDI effect that sends controllers to hardware.",
  viewClass: "Device.View",
  properties: {
    custom_bool_target: {
      type: "int",
      access: "get set observe",
      min: 0,
      max: 119,
      rangeUncertain: true,
      doc: "The controller that the switch sends, as a place in its list.",
    },
    custom_bool_target_list: {
      type: "StringVector",
      access: "get",
      doc: "Names of the controllers that the switch can send.",
    },
    custom_float_target_0: {
      type: "int",
      access: "get set observe",
      doc: "The controller that knob 1 sends, as a place in its list.",
    },
    custom_float_target_0_list: {
      type: "StringVector",
      access: "get",
      doc: "Names of the controllers that knob 1 can send.",
    },
    custom_float_target_1: {
      type: "int",
      access: "get set observe",
      doc: "The controller that knob 2 sends, as a place in its list.",
    },
    custom_float_target_10: {
      type: "int",
      access: "get set observe",
      doc: "The controller that knob 11 sends, as a place in its list.",
    },
    custom_float_target_10_list: {
      type: "StringVector",
      access: "get",
      doc: "Names of the controllers that knob 11 can send.",
    },
    custom_float_target_11: {
      type: "int",
      access: "get set observe",
      doc: "The controller that knob 12 sends, as a place in its list.",
    },
    custom_float_target_11_list: {
      type: "StringVector",
      access: "get",
      doc: "Names of the controllers that knob 12 can send.",
    },
    custom_float_target_1_list: {
      type: "StringVector",
      access: "get",
      doc: "Names of the controllers that knob 2 can send.",
    },
    custom_float_target_2: {
      type: "int",
      access: "get set observe",
      doc: "The controller that knob 3 sends, as a place in its list.",
    },
    custom_float_target_2_list: {
      type: "StringVector",
      access: "get",
      doc: "Names of the controllers that knob 3 can send.",
    },
    custom_float_target_3: {
      type: "int",
      access: "get set observe",
      doc: "The controller that knob 4 sends, as a place in its list.",
    },
    custom_float_target_3_list: {
      type: "StringVector",
      access: "get",
      doc: "Names of the controllers that knob 4 can send.",
    },
    custom_float_target_4: {
      type: "int",
      access: "get set observe",
      doc: "The controller that knob 5 sends, as a place in its list.",
    },
    custom_float_target_4_list: {
      type: "StringVector",
      access: "get",
      doc: "Names of the controllers that knob 5 can send.",
    },
    custom_float_target_5: {
      type: "int",
      access: "get set observe",
      doc: "The controller that knob 6 sends, as a place in its list.",
    },
    custom_float_target_5_list: {
      type: "StringVector",
      access: "get",
      doc: "Names of the controllers that knob 6 can send.",
    },
    custom_float_target_6: {
      type: "int",
      access: "get set observe",
      doc: "The controller that knob 7 sends, as a place in its list.",
    },
    custom_float_target_6_list: {
      type: "StringVector",
      access: "get",
      doc: "Names of the controllers that knob 7 can send.",
    },
    custom_float_target_7: {
      type: "int",
      access: "get set observe",
      doc: "The controller that knob 8 sends, as a place in its list.",
    },
    custom_float_target_7_list: {
      type: "StringVector",
      access: "get",
      doc: "Names of the controllers that knob 8 can send.",
    },
    custom_float_target_8: {
      type: "int",
      access: "get set observe",
      doc: "The controller that knob 9 sends, as a place in its list.",
    },
    custom_float_target_8_list: {
      type: "StringVector",
      access: "get",
      doc: "Names of the controllers that knob 9 can send.",
    },
    custom_float_target_9: {
      type: "int",
      access: "get set observe",
      doc: "The controller that knob 10 sends, as a place in its list.",
    },
    custom_float_target_9_list: {
      type: "StringVector",
      access: "get",
      doc: "Names of the controllers that knob 10 can send.",
    },
  },
  children: {},
  functions: {
    resend: { doc: "Sends all of the device's values again." },
  },
} as const satisfies LomClass
