/** Envelopes of clips. */
import type { Handle } from "@backline/live"
import type { Json } from "@backline/protocol"
import type { Bench, Chapter, Claim } from "../claim.ts"
import { refusal } from "../seeing.ts"

interface Curve {
  readonly clip: Handle<"Clip">
  readonly envelope: Handle<"Envelope">
  readonly volume: Handle<"DeviceParameter">
}

/** An envelope for the volume of the track, which stands at 0.85. */
async function curve({ clip, track }: Bench): Promise<Curve> {
  const made = await clip()
  const volume = await track.mixer_device.volume.get()
  return { clip: made, volume, envelope: await made.create_automation_envelope(volume) }
}

const values = (envelope: Handle<"Envelope">, ...times: readonly number[]): Promise<Json[]> =>
  Promise.all(times.map(async (time) => Math.round((await envelope.value_at_time(time)) * 1e6) / 1e6))

const ENVELOPES: readonly Claim[] = [
  {
    says: "a clip has no envelope until one is made",
    evidence: "documented",
    expected: [null, false, true],
    observe: async ({ clip, track }) => {
      const made = await clip()
      const volume = await track.mixer_device.volume.get()
      const before = await made.automation_envelope(volume)
      const had = await made.has_envelopes.get()
      await made.create_automation_envelope(volume)
      return [before === null ? null : "an envelope", had, await made.has_envelopes.get()]
    },
  },
  {
    says: "a fresh envelope has the value of its parameter everywhere",
    evidence: "measured",
    expected: [0.85, 0.85],
    observe: async (bench) => values((await curve(bench)).envelope, 0, 2),
  },
  {
    says: "a step reads its value inside, and the earlier value at both of its borders",
    evidence: "measured",
    expected: [0.85, 0.85, 0.5, 0.5, 0.85],
    observe: async (bench) => {
      const { envelope } = await curve(bench)
      await envelope.insert_step(1, 1, 0.5)
      return values(envelope, 0, 1, 1.5, 2, 3)
    },
  },
  {
    says: "a step is two events at each of its borders",
    evidence: "measured",
    since: [12, 2],
    expected: [1, 1, 2, 2],
    observe: async (bench) => {
      const { envelope } = await curve(bench)
      await envelope.insert_step(1, 1, 0.5)
      return (await envelope.events_in_range(0, 4)).map(({ time }) => time)
    },
  },
  {
    says: "a second envelope for the same parameter is refused",
    evidence: "measured",
    expected: "There is already an envelope for the parameter",
    observe: async (bench) => {
      const { clip, volume } = await curve(bench)
      return refusal(clip.create_automation_envelope(volume))
    },
  },
  {
    says: "a step without length is refused",
    evidence: "guessed",
    expected: "Invalid step length",
    observe: async (bench) => refusal((await curve(bench)).envelope.insert_step(1, 0, 0.5)),
  },
  {
    says: "clearing takes the envelope away",
    evidence: "documented",
    expected: false,
    observe: async (bench) => {
      const { clip, volume } = await curve(bench)
      await clip.clear_envelope(volume)
      return clip.has_envelopes.get()
    },
  },
]

export const envelopes: readonly Chapter[] = [{ title: "Envelopes", claims: ENVELOPES }]
