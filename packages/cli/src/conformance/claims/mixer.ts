/** Faders and what they show. */
import type { Handle } from "@backline/live"
import type { Json } from "@backline/protocol"
import type { Chapter, Claim } from "../claim.ts"

type Parameter = Handle<"DeviceParameter">

async function shown(parameter: Parameter, values: readonly number[]): Promise<Json> {
  return Promise.all(values.map((value) => parameter.str_for_value(value)))
}

const FADERS: readonly Claim[] = [
  {
    says: "volume shows decibels: straight from 0.4 up, steeper below, and -inf at 0",
    evidence: "measured",
    expected: ["-inf dB", "-18.0 dB", "-6.0 dB", "0.0 dB", "6.0 dB"],
    observe: ({ track }) => shown(track.mixer_device.volume, [0, 0.4, 0.7, 0.85, 1]),
  },
  {
    says: "volume below 0.4 follows the curve of the simulator",
    evidence: "measured",
    expected: ["-34.4 dB", "-24.2 dB"],
    observe: ({ track }) => shown(track.mixer_device.volume, [0.2, 0.3]),
  },
  {
    says: "panning shows 50 steps to either side",
    evidence: "measured",
    expected: ["50L", "25L", "C", "25R", "50R"],
    observe: ({ track }) => shown(track.mixer_device.panning, [-1, -0.5, 0, 0.5, 1]),
  },
  {
    says: "a new track stands at 0 dB, in the middle, on neither side of the crossfader",
    evidence: "documented",
    expected: [0.85, 0, 1],
    observe: async ({ track }) => {
      const { volume, panning, crossfade_assign } = track.mixer_device
      return [round(await volume.value.get()), await panning.value.get(), await crossfade_assign.get()]
    },
  },
  {
    says: "there is one send for each return track, and it is down",
    evidence: "documented",
    expected: [true, true],
    observe: async ({ live, track }) => {
      const found = await track.query({ mixer_device: { sends: { value: true, min: true } } })
      const { sends } = found.mixer_device
      return [sends.length === (await live.song.return_tracks.length), sends.every(({ value, min }) => value === min)]
    },
  },
  {
    says: "muting a track switches its activator off",
    evidence: "documented",
    expected: [1, 0],
    observe: async ({ track }) => {
      const activator = track.mixer_device.track_activator.value
      const before = await activator.get()
      await track.mute.set(true)
      const after = await activator.get()
      await track.mute.set(false)
      return [before, after]
    },
  },
]

const round = (value: number): number => Math.round(value * 1e6) / 1e6

export const mixer: readonly Chapter[] = [{ title: "Mixer", claims: FADERS }]
