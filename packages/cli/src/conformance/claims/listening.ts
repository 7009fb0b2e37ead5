/** When Live tells of changes. Each claim ends with a change that is certainly told, so nothing has to be waited for. */
import type { Watch } from "@backline/live"
import type { Json } from "@backline/protocol"
import type { Chapter, Claim } from "../claim.ts"

/** What a watch told, up to and with `last`. */
async function told<V extends Json>(watch: Watch<V>, change: () => Promise<unknown>, last: V): Promise<V[]> {
  await watch.ready
  await change()
  const heard: V[] = []
  for await (const value of watch) {
    heard.push(value)
    if (value === last) break
  }
  watch.stop()
  return heard
}

const LISTENING: readonly Claim[] = [
  {
    says: "a name that is set is told",
    evidence: "measured",
    expected: ["Heard"],
    observe: async ({ clip }) => {
      const made = await clip()
      const heard = await told(made.name.watch(), () => made.name.set("Heard"), "Heard")
      return heard.slice(-1)
    },
  },
  {
    says: "a fader that is set is told, with the value that it then has",
    evidence: "measured",
    expected: 0.5,
    observe: async ({ track }) => {
      const { value } = track.mixer_device.volume
      const before = await value.get()
      const heard = await told(value.watch(), () => value.set(0.5), 0.5)
      await value.set(before)
      return heard.at(-1) ?? null
    },
  },
  {
    says: "a clip that is made is told by its slot",
    evidence: "measured",
    expected: true,
    observe: async ({ clip, track }) => {
      const slot = track.clip_slots.at(0)
      if (await slot.has_clip.get()) await slot.delete_clip()
      const heard = await told(slot.has_clip.watch(), () => clip(), true)
      return heard.at(-1) ?? null
    },
  },
]

export const listening: readonly Chapter[] = [{ title: "Listening", claims: LISTENING }]
