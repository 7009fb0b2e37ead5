import type { LomClass } from "../../rows.ts"

export const ChainMixerDevice = {
  path: "Live.ChainMixerDevice.ChainMixerDevice",
  module: "ChainMixerDevice",
  kind: "lom",
  bases: ["LomObject"],
  since: "<=8.2.7",
  canonicalPaths: ["live_set tracks N devices M chains L mixer_device"],
  properties: {
    canonical_parent: { type: "Chain", access: "get" },
  },
  children: {
    chain_activator: { of: "DeviceParameter", access: "get" },
    panning: { of: "DeviceParameter", access: "get" },
    sends: { of: "DeviceParameter", list: true, access: "get observe" },
    volume: { of: "DeviceParameter", access: "get" },
  },
  functions: {},
} as const satisfies LomClass
