/** From a set to the watch event of the same client. */
import type { Live } from "@backline/live"
import type { Ableton } from "ableton-js"
import { floor } from "../floor.ts"
import { seeded } from "../pace.ts"
import { type Figure, mean, median, type Row, ratio } from "../row.ts"
import { onStage } from "../stage.ts"

const CHANGES = 60

/** Milliseconds from each set, made at a random moment, to its event. */
async function times(set: (tempo: number) => void, heard: () => Promise<number>): Promise<number[]> {
  const next = seeded(7)
  const found: number[] = []
  for (let index = 0; index < CHANGES; index += 1) {
    await new Promise((resolve) => setTimeout(resolve, 25 + 30 * next()))
    const tempo = 100 + index
    const start = performance.now()
    set(tempo)
    while ((await heard()) !== tempo);
    found.push(performance.now() - start)
  }
  return found
}

/** A queue of what was heard, so that an event before the question is not lost. */
function ear(): { hear(value: number): void; heard(): Promise<number> } {
  const values: number[] = []
  let waiting: ((value: number) => void) | undefined
  return {
    hear(value) {
      if (waiting) waiting(value)
      else values.push(value)
      waiting = undefined
    },
    heard: () =>
      new Promise((resolve) => {
        const value = values.shift()
        if (value === undefined) waiting = resolve
        else resolve(value)
      }),
  }
}

async function ours(live: Live): Promise<number> {
  const { hear, heard } = ear()
  const watch = live.song.tempo.watch(hear)
  await heard()
  const all = await times((tempo) => void live.song.tempo.set(tempo), heard)
  watch.stop()
  return mean(all)
}

async function theirs(peer: Ableton): Promise<number> {
  const { hear, heard } = ear()
  const stop = await peer.song.addListener("tempo", hear)
  const all = await times((tempo) => void peer.song.set("tempo", tempo), heard)
  await stop()
  return mean(all)
}

export const setToEvent: Figure = {
  id: "set-to-event",
  says: "from a set to the watch event in the same client, mean",
  measure: () =>
    onStage({ set: "default" }, async ({ live, peer }): Promise<Row[]> => {
      const mine: number[] = []
      const its: number[] = []
      for (let run = 0; run < 3; run += 1) {
        mine.push(await ours(live))
        its.push(await theirs(peer))
      }
      const times = ratio(median(mine), median(its), "lower")
      return [
        {
          id: "set-to-event",
          unit: "ms (mean)",
          ours: median(mine),
          peer: median(its),
          ratio: times,
          floor: (await floor()).roundTrip,
          goal: "below half of the peer",
          met: times > 2,
        },
      ]
    }),
}
