import type { LomClass } from "../../rows.ts"

export const DeviceParameter = {
  path: "Live.DeviceParameter.DeviceParameter",
  module: "DeviceParameter",
  kind: "lom",
  bases: ["LomObject"],
  since: "<=8.2.7",
  canonicalPaths: ["live_set tracks N devices M parameters L", "live_set tracks N mixer_device volume"],
  properties: {
    automation_state: { type: "int", access: "get observe", enum: "DeviceParameter.AutomationState", since: "9.1.0" },
    canonical_parent: { type: "Device | MixerDevice | ChainMixerDevice", access: "get", uncertain: true },
    default_value: {
      type: "float",
      access: "get",
      availability: {
        onlyFor: "not is_quantized",
        error: "RuntimeError",
        message: "There is no default value available for this type of parameter",
      },
    },
    display_value: {
      type: "float",
      access: "get set observe",
      availability: { note: 'raises "Invalid display value" for some quantized parameters' },
      since: "12.2.0",
    },
    is_enabled: { type: "bool", access: "get" },
    is_quantized: { type: "bool", access: "get" },
    max: { type: "float", access: "get" },
    min: { type: "float", access: "get" },
    name: { type: "str", access: "get observe", observeSince: "9.6.0" },
    original_name: { type: "str", access: "get" },
    short_value_items: {
      type: "StringVector",
      access: "get",
      availability: {
        onlyFor: "is_quantized",
        error: "RuntimeError",
        message: "Only quantized parameters have value items",
        messageUncertain: true,
      },
      since: "11.2.0",
    },
    state: { type: "int", access: "get observe", enum: "DeviceParameter.ParameterState", since: "9.5.0" },
    value: {
      type: "float",
      access: "get set observe",
      min: "self.min",
      max: "self.max",
      outOfRange: "raise",
      message: "Invalid value. Check the parameters range with min/max",
    },
    value_items: {
      type: "StringVector",
      access: "get",
      availability: {
        onlyFor: "is_quantized",
        error: "RuntimeError",
        message: "Only quantized parameters have value items",
      },
      since: "9.5.0",
    },
  },
  children: {},
  functions: {
    begin_gesture: { since: "9.0.6" },
    end_gesture: { since: "9.0.6" },
    re_enable_automation: { since: "9.1.0" },
    str_for_value: {
      args: [{ name: "value", type: "float" }],
      returns: "str",
      effect: "formatted text incl. unit; str(parameter) formats current value",
      since: "9.1.0",
    },
    __str__: { returns: "str", note: "formatted current value" },
  },
} as const satisfies LomClass
