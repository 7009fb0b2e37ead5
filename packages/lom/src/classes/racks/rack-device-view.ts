import type { LomClass } from "../../rows.ts"

export const RackDeviceView = {
  path: "Live.RackDevice.RackDevice.View",
  module: "RackDevice",
  kind: "lom",
  bases: ["Device.View"],
  since: "9.6.0",
  doc: "What is selected and shown in a rack.",
  canonicalPaths: ["live_set tracks N devices M view"],
  properties: {
    drum_pads_scroll_position: {
      type: "int",
      access: "get set observe",
      min: 0,
      max: 28,
      availability: { onlyFor: "can_have_drum_pads" },
      doc: "Which row of four pads is shown lowest, 0 to 28.",
    },
    is_showing_chain_devices: {
      type: "bool",
      access: "get set observe",
      availability: { onlyFor: "can_have_chains" },
      doc: "Whether the devices of the selected chain are shown.",
    },
  },
  children: {
    selected_chain: { of: "Chain", access: "get set observe", nullable: true, doc: "The chain that is selected." },
    selected_drum_pad: {
      of: "DrumPad",
      access: "get set observe",
      nullable: true,
      availability: { onlyFor: "can_have_drum_pads" },
      doc: "The pad that is selected; drum racks only.",
    },
  },
  functions: {},
} as const satisfies LomClass
