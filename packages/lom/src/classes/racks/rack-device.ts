import type { LomClass } from "../../rows.ts"

export const RackDevice = {
  path: "Live.RackDevice.RackDevice",
  module: "RackDevice",
  kind: "lom",
  bases: ["Device"],
  since: "9.6.0",
  canonicalPaths: ["live_set tracks N devices M"],
  viewClass: "RackDevice.View",
  properties: {
    can_show_chains: { type: "bool", access: "get", since: "10.0.1" },
    has_drum_pads: {
      type: "bool",
      access: "get observe",
      availability: { onlyFor: "can_have_drum_pads", error: "RuntimeError", message: "Only drum racks can have pads!" },
    },
    has_macro_mappings: { type: "bool", access: "get observe" },
    is_showing_chains: { type: "bool", access: "get set observe", since: "10.0.1" },
    macros_mapped: { type: "tuple[bool, ...]", access: "get observe", since: "11.0.0" },
    selected_variation_index: {
      type: "int",
      access: "get set",
      min: -1,
      rangeNote: "-1 when none selected",
      since: "11.0.0",
    },
    variation_count: { type: "int", access: "get observe", since: "11.0.0" },
    visible_macro_count: { type: "int", access: "get observe", min: 1, max: 16, since: "11.3.2" },
  },
  children: {
    chain_selector: { of: "DeviceParameter", access: "get", since: "11.3.2" },
    chains: { of: "Chain", list: true, access: "get observe", availability: { onlyFor: "can_have_chains" } },
    drum_pads: {
      of: "DrumPad",
      list: true,
      access: "get observe",
      availability: {
        onlyFor: "can_have_drum_pads",
        note: "128 for the outermost drum rack, empty for nested drum racks",
      },
    },
    return_chains: { of: "Chain", list: true, access: "get observe", availability: { onlyFor: "can_have_chains" } },
    visible_drum_pads: {
      of: "DrumPad",
      list: true,
      access: "get observe",
      availability: { onlyFor: "can_have_drum_pads", note: "16 for the outermost drum rack" },
    },
  },
  functions: {
    add_macro: {
      raises: [
        {
          when: "16 visible",
          error: "RuntimeError",
          message: "The maximum number of macro controls is already reached!",
        },
      ],
      effect: "visible count 1->2 then +2",
      since: "11.0.0",
    },
    copy_pad: {
      args: [
        { name: "source_index", type: "int" },
        { name: "destination_index", type: "int" },
      ],
      raises: [{ when: "source pad empty or index outside 0..127", error: "exception" }],
    },
    delete_selected_variation: { effect: "selected_variation_index becomes -1; no-op at -1", since: "11.0.0" },
    insert_chain: {
      args: [{ name: "index", type: "int", optional: true, default: -1, keyword: true, pyName: "Index" }],
      returns: "Chain",
      effect: "returns Chain/DrumChain; drum racks: in_note 36, out_note 60, choke_group 0",
      since: "12.3.0",
    },
    randomize_macros: { since: "11.0.0" },
    recall_last_used_variation: { since: "11.0.0" },
    recall_selected_variation: { since: "11.0.0" },
    remove_macro: {
      raises: [
        {
          when: "1 visible",
          error: "RuntimeError",
          message: "The minimum number of macro controls is already reached!",
        },
      ],
      since: "11.0.0",
    },
    store_variation: { effect: "does not change selected_variation_index (12.4.5)", since: "11.0.0" },
  },
} as const satisfies LomClass
