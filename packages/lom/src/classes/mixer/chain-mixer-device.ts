import type { LomClass } from "../../rows.ts"

export const ChainMixerDevice = {
  path: "Live.ChainMixerDevice.ChainMixerDevice",
  module: "ChainMixerDevice",
  kind: "lom",
  bases: ["LomObject"],
  since: "<=8.2.7",
  doc: "The mixer of a chain in a rack.",
  canonicalPaths: ["live_set tracks N devices M chains L mixer_device"],
  properties: {
    canonical_parent: { type: "Chain", access: "get", doc: "The chain that it belongs to." },
  },
  children: {
    chain_activator: { of: "DeviceParameter", access: "get", doc: "The chain's on switch." },
    panning: { of: "DeviceParameter", access: "get", doc: "Pan of the chain, -1 for left to 1 for right." },
    sends: {
      of: "DeviceParameter",
      list: true,
      access: "get observe",
      doc: "How much goes to each return chain of the rack.",
    },
    volume: {
      of: "DeviceParameter",
      access: "get",
      doc: "Volume of the chain, 0 to 1 on Live's fader: 0.85 is 0 dB, 1 is 6 dB.",
    },
  },
  functions: {},
} as const satisfies LomClass
