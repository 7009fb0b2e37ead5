import type { LomClass } from "../../rows.ts"

export const RackDevice = {
  path: "Live.RackDevice.RackDevice",
  module: "RackDevice",
  kind: "lom",
  bases: ["Device"],
  since: "9.6.0",
  doc: "A rack: chains side by side, macros, and pads in a drum rack.",
  canonicalPaths: ["live_set tracks N devices M"],
  viewClass: "RackDevice.View",
  properties: {
    can_show_chains: {
      type: "bool",
      access: "get",
      since: "10.0.1",
      doc: "Whether the rack's chains can be shown in the mixer.",
    },
    has_drum_pads: {
      type: "bool",
      access: "get observe",
      availability: { onlyFor: "can_have_drum_pads", error: "RuntimeError", message: "Only drum racks can have pads!" },
      doc: "Whether the drum rack has pads; a drum rack inside another has none.",
    },
    has_macro_mappings: { type: "bool", access: "get observe", doc: "Whether any macro moves a parameter." },
    is_showing_chains: {
      type: "bool",
      access: "get set observe",
      since: "10.0.1",
      doc: "Whether the rack's chains are shown in the mixer.",
    },
    macros_mapped: {
      type: "tuple[bool, ...]",
      access: "get observe",
      since: "11.0.0",
      doc: "For each macro, whether it moves a parameter.",
    },
    selected_variation_index: {
      type: "int",
      access: "get set",
      min: -1,
      rangeNote: "-1 when none selected",
      since: "11.0.0",
      doc: "The macro variation that is selected; -1 for none.",
    },
    variation_count: {
      type: "int",
      access: "get observe",
      since: "11.0.0",
      doc: "How many macro variations are stored.",
    },
    visible_macro_count: {
      type: "int",
      access: "get observe",
      min: 1,
      max: 16,
      since: "11.3.2",
      doc: "How many macros are shown, 1 to 16.",
    },
  },
  children: {
    chain_selector: {
      of: "DeviceParameter",
      access: "get",
      since: "11.3.2",
      doc: "The parameter that decides which chain zones play.",
    },
    chains: {
      of: "Chain",
      list: true,
      access: "get observe",
      availability: { onlyFor: "can_have_chains" },
      doc: "The chains of the rack.",
    },
    drum_pads: {
      of: "DrumPad",
      list: true,
      access: "get observe",
      availability: {
        onlyFor: "can_have_drum_pads",
        note: "128 for the outermost drum rack, empty for nested drum racks",
      },
      doc: "All 128 pads of a drum rack, by note; empty for a drum rack inside another.",
    },
    return_chains: {
      of: "Chain",
      list: true,
      access: "get observe",
      availability: { onlyFor: "can_have_chains" },
      doc: "The return chains of the rack, fed by its chains' sends.",
    },
    visible_drum_pads: {
      of: "DrumPad",
      list: true,
      access: "get observe",
      availability: { onlyFor: "can_have_drum_pads", note: "16 for the outermost drum rack" },
      doc: "The 16 pads of a drum rack that are shown.",
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
      doc: "Shows one more macro, or two once there are two, up to 16.",
    },
    copy_pad: {
      args: [
        { name: "source_index", type: "int" },
        { name: "destination_index", type: "int" },
      ],
      raises: [{ when: "source pad empty or index outside 0..127", error: "exception" }],
      doc: "Copies all of a pad to another, each named by its note.",
    },
    delete_selected_variation: {
      effect: "selected_variation_index becomes -1; no-op at -1",
      since: "11.0.0",
      doc: "Deletes the selected macro variation.",
    },
    insert_chain: {
      args: [{ name: "index", type: "int", optional: true, default: -1, keyword: true, pyName: "Index" }],
      returns: "Chain",
      effect: "returns Chain/DrumChain; drum racks: in_note 36, out_note 60, choke_group 0",
      since: "12.3.0",
      doc: "Makes a chain at this position, or at the end, and answers it.",
    },
    randomize_macros: { since: "11.0.0", doc: "Turns every macro that is not excluded from it to a random value." },
    recall_last_used_variation: { since: "11.0.0", doc: "Brings back the macro variation that was recalled last." },
    recall_selected_variation: { since: "11.0.0", doc: "Sets the macros as the selected variation has them." },
    remove_macro: {
      raises: [
        {
          when: "1 visible",
          error: "RuntimeError",
          message: "The minimum number of macro controls is already reached!",
        },
      ],
      since: "11.0.0",
      doc: "Hides the last macro, or two, down to one.",
    },
    store_variation: {
      effect: "does not change selected_variation_index (12.4.5)",
      since: "11.0.0",
      doc: "Keeps how the macros stand as a new variation.",
    },
  },
} as const satisfies LomClass
